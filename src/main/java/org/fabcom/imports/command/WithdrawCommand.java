package org.fabcom.imports.command;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;

/** {@code ./fabcom withdraw ID}: takes back a whole import; what was edited since stays and is listed. */
@Component
record WithdrawCommand(Imports imports) implements Command {

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) throw new Refused("console.withdraw.usage");
        switch (imports.withdraw(id(args.getFirst()), null)) {
            case Imports.Withdrawal.Done done -> told(done);
            case Imports.Withdrawal.NotThere() -> throw new Refused("console.withdraw.unknown", args.getFirst());
            case Imports.Withdrawal.NotWithdrawable it ->
                throw new Refused("console.withdraw.not." + it.state(), args.getFirst());
        }
        return 0;
    }

    private static void told(Imports.Withdrawal.Done done) {
        done.kept().forEach(it -> Console.say("console.withdraw.kept", it.place(), it.text()));
        Console.say(
                "console.withdraw.done",
                done.records(),
                done.back(),
                done.kept().size());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException odd) {
            throw new Refused("console.withdraw.unknown", text);
        }
    }
}
