package org.fabcom.kernel.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.fabcom.kernel.console.Refused;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A program works on no base newer than itself; a visitor never changes the base under an instance that runs: it must be of the same version. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayMigrationStrategy migrationStrategy(Environment environment) {
        return flyway -> {
            boolean visiting = environment.getProperty("fabcom.visiting", Boolean.class, false);
            newest(flyway.info()).ifPresent(it -> {
                throw new Refused("console.database.newer", it);
            });
            if (visiting && flyway.info().pending().length > 0) throw new Refused("console.command.older");
            flyway.migrate();
        };
    }

    /** The newest change of the base that this program does not know. */
    private static Optional<MigrationVersion> newest(MigrationInfoService base) {
        return Arrays.stream(base.all())
                .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
    }
}
