package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./fabcom totals [--from DAY] [--to DAY]}: the totals of all organisations that weigh here, as JSON. */
@Component
record TotalsCommand(FlowTotals totals, Sql db) implements Command {

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public int run(List<String> args) {
        LocalDate from = null;
        LocalDate to = null;
        for (int i = 0; i < args.size(); i += 2) {
            var day = i + 1 < args.size() ? Days.typed(args.get(i + 1)) : null;
            if (day == null) throw new Refused("console.totals.usage");
            switch (args.get(i)) {
                case "--from" -> from = day;
                case "--to" -> to = day;
                default -> throw new Refused("console.totals.usage");
            }
        }
        var owners = new HashSet<PartyId>(
                db.sql("select distinct owner from flows.site").list((row, n) -> Rows.party(row, "owner")));
        owners.add(TotalsPart.NOBODY);
        Console.print(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(totals.of(owners, from, to)));
        return 0;
    }
}
