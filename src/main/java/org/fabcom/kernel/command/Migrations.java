package org.fabcom.kernel.command;

import org.fabcom.kernel.console.Refused;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A visitor never changes the base under an instance that runs: it must be of the same version. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayMigrationStrategy migrationStrategy(Environment environment) {
        return flyway -> {
            boolean visiting = environment.getProperty("fabcom.visiting", Boolean.class, false);
            if (visiting && flyway.info().pending().length > 0) throw new Refused("console.command.older");
            flyway.migrate();
        };
    }
}
