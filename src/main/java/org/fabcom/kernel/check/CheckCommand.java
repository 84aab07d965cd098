package org.fabcom.kernel.check;

import module java.base;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;

/** {@code ./fabcom check [--witness FILE…] [--head CHAIN:LENGTH:HASH…]}: what differs, and exit 1 if anything does. */
@Component
public class CheckCommand implements Command {

    private final Checks checks;
    private final List<Against> against;

    CheckCommand(Checks checks, List<Against> against) {
        this.checks = checks;
        this.against = against;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> args) {
        var elsewhere = elsewhere(args);
        int differing = 0;
        for (var result : checks.run()) differing += say(result);
        for (var result : elsewhere) differing += say(result);
        Console.say("console.check.end", differing);
        return differing == 0 ? 0 : 1;
    }

    private static int say(Checks.Result result) {
        Console.print((result.clean() ? "ok  " : "!!  ") + result.name());
        result.notes().forEach(note -> Console.print("      · " + note));
        result.findings().forEach(finding -> Console.print("      " + finding));
        return result.findings().size();
    }

    /** Before the long work, so that a wrong word or an unreadable file is told at once. */
    private List<Checks.Result> elsewhere(List<String> args) {
        var results = new ArrayList<Checks.Result>();
        for (int i = 0; i < args.size(); i += 2) {
            var option = args.get(i);
            var known = against.stream()
                    .filter(it -> option.equals("--" + it.option()))
                    .findFirst();
            if (known.isEmpty() || i + 1 == args.size()) throw new Refused("console.check.usage");
            var value = args.get(i + 1);
            results.add(new Checks.Result(
                    known.get().option() + " " + value, known.get().findings(value), List.of()));
        }
        return results;
    }
}
