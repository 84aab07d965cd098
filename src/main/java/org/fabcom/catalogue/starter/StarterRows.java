package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.intake.ClaimRow;
import org.fabcom.catalogue.intake.FactRow;
import org.fabcom.catalogue.intake.HostRow;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the starter files say into rows of the shelves. Knows sheets by their ids in the files; a reference to one that is
 * nowhere is told and left out.
 */
record StarterRows(
        Function<String, Optional<SheetId>> sheets,
        Function<String, Optional<String>> names,
        BiConsumer<String, String> missing) {

    static final String AUTHOR = "FabCom";

    List<FactRow> facts(StarterSheet file, SheetId sheet) {
        var rows = new ArrayList<FactRow>();
        for (var it : file.said()) {
            var said = it.statement();
            rows.add(new FactRow(
                    FactRow.id(file.origin(), it.about(), said.needText(), said.source()),
                    sheet.value(),
                    it.about(),
                    said.needText(),
                    said.data(),
                    it.happenedOn(),
                    said.source().url(),
                    said.source().title(),
                    said.readOn(),
                    said.asOf(),
                    said.verified(),
                    AUTHOR,
                    file.origin(),
                    said.source().rank().code(),
                    it.happenedTo().code(),
                    said.asOfTo().code()));
        }
        return rows;
    }

    List<ClaimRow> claims(StarterSheet file, SheetId sheet) {
        var rows = new ArrayList<ClaimRow>();
        for (var it : file.claimed()) {
            var commons = it.commons() == null ? sheet : sheet(file.id(), it.commons());
            var target = it.service() == null ? it.target() : name(file.id(), it.service());
            if (commons == null || target == null) continue;
            var said = it.statement();
            rows.add(
                    ClaimRow.of(commons.value(), target, said.source(), said.readOn(), said.verified(), file.origin()));
        }
        return rows;
    }

    HostRow host(StarterHost file) {
        var id = id(file.origin());
        var offers = new ArrayList<HostRow.Offered>();
        for (var it : file.offers()) {
            var commons = sheet(file.id(), it.software());
            if (commons != null) offers.add(offer(file, id, it, commons));
        }
        return new HostRow(
                id,
                file.id(),
                file.name(),
                file.by(),
                file.site(),
                file.country(),
                file.collective(),
                file.origin(),
                offers);
    }

    private static HostRow.Offered offer(StarterHost file, UUID host, StarterHost.Offered it, SheetId commons) {
        var said = it.statement();
        var cents = said.data().get("price_amount");
        return new HostRow.Offered(
                id(String.join(
                        "|",
                        file.origin(),
                        it.software(),
                        said.needText(),
                        said.source().url())),
                host,
                commons.value(),
                it.status(),
                said.needText(),
                cents == null ? null : Long.valueOf(cents),
                said.data().get("price_currency"),
                said.data().get("price_period"),
                said.source().url(),
                said.source().title(),
                said.readOn(),
                said.asOf(),
                said.verified(),
                file.origin(),
                said.source().rank().code(),
                said.asOfTo().code(),
                said.data().get("for"));
    }

    private @Nullable SheetId sheet(String from, String id) {
        var found = sheets.apply(id);
        if (found.isEmpty()) missing.accept(from, id);
        return found.orElse(null);
    }

    private @Nullable String name(String from, String id) {
        var found = names.apply(id);
        if (found.isEmpty()) missing.accept(from, id);
        return found.orElse(null);
    }

    private static UUID id(String said) {
        return Ids.named(said);
    }
}
