package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** A command that works before the rooms are furnished: it must not migrate the base it looks at (backup, restore, export). */
public interface BareCommand {

    /** Furnishes the rooms on a database, for what is to be done at the end. */
    interface Rooms {
        ConfigurableApplicationContext open(Database database);
    }

    String name();

    int run(List<String> args, Settings settings, Rooms rooms);
}
