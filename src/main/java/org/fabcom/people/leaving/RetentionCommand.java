package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;

/** {@code ./fabcom retention [--rehearse]}: names whom it concerns by id only, since terminals keep what they show. */
@Component
record RetentionCommand(Retention retention) implements Command {

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int run(List<String> args) {
        boolean rehearse = args.equals(List.of("--rehearse"));
        if (!rehearse && !args.isEmpty()) throw new Refused("console.retention.usage");
        Console.say("console.retention.rule", retention.months());
        retention
                .rehearse()
                .forEach(it -> Console.say(
                        "console.retention." + it.step(),
                        it.person().toString(),
                        it.lastSeen().toString(),
                        String.valueOf(it.dueOn())));
        if (rehearse) {
            Console.say("console.retention.rehearsed");
            return 0;
        }
        var before = retention.figures();
        var report = retention.run();
        Console.say("console.retention.done", report.warned(), report.erased(), report.blocked());
        return compare(before, retention.figures());
    }

    /** Each erasure checks its own; this shows it. While people are at work here, figures may grow by what they do. */
    private static int compare(Map<String, Long> before, Map<String, Long> after) {
        before.forEach(
                (table, rows) -> Console.print("  " + table + "  " + rows + " → " + after.getOrDefault(table, 0L)));
        boolean same = before.equals(after);
        Console.say(same ? "console.retention.same" : "console.retention.moved");
        return same ? 0 : 1;
    }
}
