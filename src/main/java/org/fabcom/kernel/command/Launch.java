package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.settings.SettingsReader;

/**
 * Reads the command line, does what it asks and answers the exit code: 0 done, 1 something differs, 2 refused with a sentence;
 * 4 where a start may succeed later as it is, since its database does not answer yet: systemd tries that again, and never 2.
 */
public final class Launch {

    private static final int NOT_YET = 4;

    private final Class<?> house;
    private final List<BareCommand> bare;

    public Launch(Class<?> house, List<BareCommand> bare) {
        this.house = house;
        this.bare = bare;
    }

    public int run(String... line) {
        var name = line.length == 0 ? "start" : line[0];
        var args = Arrays.asList(line).subList(Math.min(1, line.length), line.length);
        if (name.equals("furnish")) return Application.furnish(house); // by the build, whatever its settings
        try {
            var settings = SettingsReader.read(Path.of(System.getProperty("fabcom.home", ".")), System.getenv());
            System.setProperty("FABCOM_LOG", settings.log().name()); // read by logback.xml, before the first line
            System.setProperty(Days.SETTING, settings.zone().getId()); // read by Days, before the first day is asked
            return run(name, args, settings);
        } catch (RuntimeException failed) {
            return Refused.within(failed).map(it -> explain(name, it)).orElseThrow(() -> failed);
        }
    }

    private int run(String name, List<String> args, Settings settings) {
        if (name.equals("start")) return new Serving(house, settings).run();
        if (name.equals("train")) return new Training(house, settings).run();
        for (var command : bare) {
            if (!command.name().equals(name)) continue;
            return command.run(args, settings, base -> Application.start(house, Purpose.COMMAND, settings, base));
        }
        var done = BesideInstance.ask(settings, name, args);
        return done.isPresent() ? done.getAsInt() : new Errand(house, settings).run(name, args);
    }

    private static int explain(String name, Refused refused) {
        System.err.println(refused.getMessage());
        return name.equals("start") && refused.passing() ? NOT_YET : CommandSocket.REFUSED;
    }
}
