package org.fabcom.kernel.command;

import java.util.HashMap;
import java.util.Map;
import org.fabcom.kernel.postgres.ApplicationRole;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** FabCom's rooms, furnished by Spring on a database that already answers. */
final class Application {

    private Application() {}

    static ConfigurableApplicationContext start(Class<?> house, Purpose purpose, Settings settings, Database database) {
        var properties = new HashMap<String, Object>(database(database));
        properties.put(Purpose.PROPERTY, purpose.name());
        properties.put("fabcom.visiting", database.visiting());
        properties.put("server.port", purpose == Purpose.SERVE ? settings.port() : -1);
        properties.put("server.address", settings.bind());
        return with(house, properties).run();
    }

    /**
     * The rooms as the build sees them, without a database: it writes down what Spring would otherwise look up at each start
     * (ahead-of-time processing) and abandons the run before anything is opened.
     */
    static int furnish(Class<?> house) {
        with(house, new HashMap<>(database("jdbc:postgresql:none", "none", "none")))
                .run();
        return 0;
    }

    private static SpringApplication with(Class<?> house, Map<String, Object> properties) {
        var spring = new SpringApplication(house);
        spring.setMainApplicationClass(house);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fabcom", properties)));
        return spring;
    }

    private static Map<String, Object> database(Database database) {
        return database(database.url(), database.user(), database.password());
    }

    private static Map<String, Object> database(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.datasource.hikari.connection-init-sql", "set role " + ApplicationRole.NAME,
                "spring.flyway.url", url,
                "spring.flyway.user", user,
                "spring.flyway.password", password);
    }
}
