package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** One command, run on the database of the instance beside us, or on one that we start and stop. */
record Errand(Class<?> house, Settings settings) {

    /** Commands that are of use before the first start: any other looks at what is there. */
    private static final Set<String> MAKES_A_BASE = Set.of("import");

    int run(String name, List<String> args) {
        try (var database =
                        MAKES_A_BASE.contains(name) ? Databases.forCommand(settings) : Databases.existing(settings);
                var rooms = Application.start(house, Purpose.COMMAND, settings, database)) {
            return command(rooms, name).run(args);
        }
    }

    private static Command command(ConfigurableApplicationContext rooms, String name) {
        return rooms.getBeansOfType(Command.class).values().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("console.command.unknown", name));
    }
}
