/**
 * How Paritrana starts: which services are embedded, and which settings it refuses.
 *
 * <p>{@link id.paritrana.launch.Settings} reads the environment and decides what is embedded; {@link
 * id.paritrana.launch.StartCheck} names what is missing or unsafe; {@link id.paritrana.launch.EmbeddedDatabase} is
 * PostgreSQL and {@link id.paritrana.launch.EmbeddedSignIn} is Keycloak, both kept in {@link id.paritrana.launch.Home};
 * {@link id.paritrana.launch.Launch} runs the steps in order and hands the framework its settings.
 *
 * <p>Plain Java: all of this runs before the framework does. The web layer asks only {@link
 * id.paritrana.launch.SignInStatus}.
 */
package id.paritrana.launch;
