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
        var spring = new SpringApplication(house);
        spring.setRegisterShutdownHook(false);
        var properties = new HashMap<String, Object>(database(database));
        properties.put(Purpose.PROPERTY, purpose.name());
        properties.put("fabcom.visiting", database.visiting());
        properties.put("server.port", purpose == Purpose.SERVE ? settings.port() : -1);
        properties.put("server.address", settings.bind());
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fabcom", properties)));
        return spring.run();
    }

    private static Map<String, Object> database(Database database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.connection-init-sql", "set role " + ApplicationRole.NAME,
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.user(),
                "spring.flyway.password", database.password());
    }
}
