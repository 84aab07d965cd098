package org.fabcom.till.archive;

import module java.base;
import org.fabcom.till.TillDesk;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an event holds, in words, and the page on which it is read whole. */
@Component
record EventFacts(TillWords words) {

    List<String> of(TillEvent it, Page page) {
        return switch (it.kind()) {
            case SALE, REFUND -> traded(it, page);
            case COUNTED -> counted(it.said(), page);
            case OPENED -> opened(it.said(), page);
            case DEPOSIT, INVOICE -> List.of(TillWords.about(it), words.way(it, page));
            case FLOAT, DRAWER -> List.of(TillWords.about(it));
            case CANCELLED -> List.of(labels(it.said()));
            default -> List.of();
        };
    }

    /** Empty: there is none. */
    LinkView door(TillEvent it, Page page) {
        var path = TillDesk.HOME + "/" + it.till();
        return switch (it.kind()) {
            case SALE -> new LinkView(path + "/ventes/" + it.number(), page.t("till.event.sale"));
            case REFUND, REPRINT ->
                new LinkView(
                        TillDesk.HOME + "/" + it.concerned() + "/ventes/" + it.concerns(),
                        page.t("till.event.of.sale", String.valueOf(it.concerns())));
            case DAY, MONTH, YEAR -> new LinkView(path + "/clotures/" + it.number(), page.t("till.event.closing"));
            case ARCHIVE -> new LinkView(path + "/archives/" + it.number() + ".zip", page.t("till.event.archive"));
            default -> new LinkView("", "");
        };
    }

    private List<String> traded(TillEvent it, Page page) {
        var sale = SaleRead.of(it);
        var facts = new ArrayList<String>();
        var reason = it.said().path("reason").asString("");
        if (!reason.isEmpty()) facts.add(reason);
        for (var line : sale.lines())
            facts.add(line.label() + " · " + TillWords.quantity(line.pieces(), line.grams(), page) + " · "
                    + page.euros(line.cents()));
        for (var paid : sale.payments()) facts.add(words.means(paid.key(), page) + " " + page.euros(paid.cents()));
        var whence = TillWords.whence(sale, page);
        if (whence != null) facts.add(whence);
        return facts;
    }

    private static List<String> counted(JsonNode said, Page page) {
        var expected =
                page.t("till.fact.expected", page.euros(said.path("expected").asLong()));
        if (said.path("uncounted").asBoolean(false)) return List.of(page.t("till.fact.uncounted"), expected);
        var facts = new ArrayList<String>();
        facts.add(page.t("till.fact.counted", page.euros(said.path("counted").asLong())));
        facts.add(expected);
        facts.add(page.t("till.fact.gap", page.euros(said.path("gap").asLong())));
        var why = said.path("comment").asString("");
        if (!why.isEmpty()) facts.add(page.t("till.fact.why", why));
        long kept = said.path("kept").asLong();
        long out = said.path("counted").asLong() - kept;
        facts.add(page.t("till.fact.kept", page.euros(kept)));
        if (out > 0) facts.add(page.t("till.fact.out", page.euros(out)));
        return facts;
    }

    /** What it settled of the session before. */
    private static List<String> opened(JsonNode said, Page page) {
        if (!said.path("gap").isNumber()) return List.of();
        var facts = new ArrayList<String>();
        var before = said.path("counted").asBoolean(false) ? "till.fact.kept" : "till.fact.before";
        facts.add(page.t(before, page.euros(said.path("expected").asLong())));
        for (var it : List.of("safe", "bank")) {
            long moved = said.path(it).asLong(0);
            if (moved != 0)
                facts.add(page.t("till.fact." + it + (moved < 0 ? ".from" : ""), page.euros(Math.abs(moved))));
        }
        facts.add(page.t("till.fact.gap", page.euros(said.path("gap").asLong())));
        var why = said.path("comment").asString("");
        if (!why.isEmpty()) facts.add(page.t("till.fact.why", why));
        return facts;
    }

    private static String labels(JsonNode said) {
        var labels = new ArrayList<String>();
        for (var it : said.path("lines")) labels.add(it.path("label").asString(""));
        return String.join(", ", labels);
    }
}
