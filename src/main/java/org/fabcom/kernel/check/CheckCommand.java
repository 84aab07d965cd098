package org.fabcom.kernel.check;

import java.util.List;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** {@code ./fabcom check}: what differs, and exit 1 if anything does. */
@Component
public class CheckCommand implements Command {

    private final Checks checks;

    CheckCommand(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> args) {
        int differing = 0;
        for (var result : checks.run()) {
            Console.print((result.clean() ? "ok  " : "!!  ") + result.name());
            result.notes().forEach(note -> Console.print("      · " + note));
            result.findings().forEach(finding -> Console.print("      " + finding));
            differing += result.findings().size();
        }
        Console.say("console.check.end", differing);
        return differing == 0 ? 0 : 1;
    }
}
