/** Provinces and regencies with their official codes. */
@org.jspecify.annotations.NullMarked
package id.paritrana.region;
