/** The Paritrana Award, scored and evaluated by a province's committee of nine. */
package id.paritrana;
