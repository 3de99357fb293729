/**
 * How Paritrana starts: which parts it brings along itself, and what it refuses to start with.
 *
 * <p>{@link id.paritrana.launch.Settings} reads the environment and decides what is embedded;
 * {@link id.paritrana.launch.StartCheck} names what is missing or unsafe;
 * {@link id.paritrana.launch.EmbeddedDatabase} is PostgreSQL and {@link id.paritrana.launch.EmbeddedSignIn} is Keycloak,
 * both kept in {@link id.paritrana.launch.Home}; {@link id.paritrana.launch.Launch} does it in order and hands the
 * framework its settings.
 *
 * <p>Plain Java: all of this runs before the framework does. The web layer asks only {@link id.paritrana.launch.SignInStatus}.
 */
package id.paritrana.launch;
