package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.Verdict;
import org.fabcom.diagnosis.Wall;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.result.ResultView.FindingView;
import org.fabcom.web.Page;

/**
 * What one reads first: a sentence, then what may be lost, what it costs, what may stay. A headline never rests on what nobody
 * confirmed: then it says so.
 */
record Findings(Diagnosis diagnosis, Answers answers, Page page, Phrases phrases, Matter matter) {

    private static final String P = "point.find.";

    Findings(Diagnosis diagnosis, Answers answers, Page page) {
        this(diagnosis, answers, page, new Phrases(page, diagnosis.day()), Matter.of(diagnosis));
    }

    String headline() {
        var key = "point.say." + matter.kind().key();
        if (matter.items().isEmpty()) return page.t(key);
        if (matter.kind() == Matter.Kind.EXCEEDED && !sure(matter.first()))
            return page.t(key + ".unsure", matter.first().name());
        return page.t(key, matter.items().size(), matter.first().name());
    }

    /** What may be lost, then money, then what weighs most or may stay; what has nothing to do gives way to what weighs. */
    List<FindingView> all() {
        var loss = loss();
        var money = money(loss.title());
        return List.of(loss, money, third(loss.title() + money.title()));
    }

    private FindingView loss() {
        if (!matter.loss()) return safe();
        var it = matter.first();
        var key = P + matter.kind().key();
        var kind = matter.kind() == Matter.Kind.HOLDER_UNKNOWN ? "care" : "bad";
        return finding("key-round", kind, page.t(key, matter.items().size(), names(matter.items())), why(it, key), it);
    }

    private String why(Item it, String key) {
        if (matter.kind() == Matter.Kind.CLOSED)
            return it.risk(Dimension.D4)
                    .map(line -> phrases.reasons(line.reasons()))
                    .orElse("");
        var text = page.t(key + ".why");
        return matter.kind() != Matter.Kind.HOLDER_GONE
                ? text
                : inactivity(it).map(said -> text + " " + said).orElse(text);
    }

    /** With its name where several tools stand in the same sentence: each has its own delay. */
    private Optional<String> inactivity(Item it) {
        var months = it.inactiveMonths();
        if (months.isEmpty()) return Optional.empty();
        return Optional.of(
                matter.items().size() == 1
                        ? page.t(P + "inactivity", months.getAsLong())
                        : page.t(P + "inactivity.of", it.name(), months.getAsLong()));
    }

    private FindingView safe() {
        boolean unsaid = diagnosis.items().stream().anyMatch(it -> it.tool().owner() == null && it.account());
        boolean none = diagnosis.items().stream().noneMatch(Item::account);
        var key = P + (none ? "owners-none" : unsaid ? "owners-unsaid" : "owners-safe");
        var way = unsaid ? answers.at(ToolPages.PATH) : "";
        return new FindingView("key-round", unsaid ? "unknown" : "good", page.t(key), page.t(key + ".why"), way);
    }

    private FindingView money(String said) {
        for (var wall : List.of(Wall.EXCEEDED, Wall.NEAR)) {
            var found = diagnosis.byPriority().stream()
                    .filter(it -> Matter.wall(it, wall))
                    .findFirst();
            if (found.isPresent()) return wall(found.get(), wall);
        }
        var totals = diagnosis.totals();
        if (totals.cents() != null && totals.cents() > 0) {
            boolean whole = totals.unknownCosts().isEmpty();
            var why = whole && totals.more() ? "costs.more" : "costs.why";
            return new FindingView(
                    "euro",
                    "info",
                    page.t(P + "costs", page.euros(totals.cents())),
                    page.t(P + why, "", totals.unknownCosts().size()),
                    "");
        }
        var heavy = heavy(said);
        if (heavy.isPresent() && !totals.unknownMembers().isEmpty()) return heavy(heavy.get());
        if (!totals.unknownMembers().isEmpty())
            return plain(
                    "euro",
                    "unknown",
                    P + "members",
                    names(totals.unknownMembers()),
                    diagnosis.situation().audience().ordinal());
        return totals.unknownCosts().isEmpty()
                ? plain("euro", "good", P + "gratis")
                : new FindingView(
                        "euro",
                        "unknown",
                        page.t(P + "costs-unknown"),
                        page.t(P + "costs-unknown.why"),
                        answers.at(ToolPages.PATH));
    }

    private FindingView plain(String icon, String kind, String key, Object... args) {
        return new FindingView(icon, kind, page.t(key, args), page.t(key + ".why", args), "");
    }

    private FindingView wall(Item it, Wall wall) {
        var line = it.risk(Dimension.D3).orElseThrow();
        var key = P + (sure(it) ? "wall-" + wall.code() : "wall-unsure");
        var read = limits(line).toList();
        var text = read.size() > 1
                ? page.t(P + "wall-two", page.number(read.getFirst()), page.number(read.get(1)))
                : phrases.reasons(line.reasons());
        return finding("mail", wall == Wall.EXCEEDED ? "care" : "info", page.t(key, it.name()), text, it);
    }

    /** True if the limit was read at a page that counts, and no other page says otherwise. */
    private static boolean sure(Item it) {
        var line = it.risk(Dimension.D3).orElseThrow();
        return limits(line).count() <= 1
                && facts(line).findFirst().filter(Fact::verified).isPresent();
    }

    /** The different values that pages give for the limit that counts. */
    private static Stream<Long> limits(Line line) {
        var first = facts(line).findFirst();
        if (first.isEmpty()) return Stream.of();
        var metric = first.get().word("metric").orElse("");
        return facts(line)
                .filter(it -> it.is("metric", metric))
                .flatMap(it -> it.number("value").stream().boxed())
                .distinct();
    }

    private static Stream<Fact> facts(Line line) {
        return line.evidence().stream()
                .filter(it -> it instanceof Evidence.Read)
                .map(it -> ((Evidence.Read) it).fact());
    }

    /** What weighs most among those that were not named, else what may stay. */
    private FindingView third(String said) {
        var heavy = heavy(said);
        if (heavy.isPresent()) return heavy(heavy.get());
        var staying = diagnosis.byPriority().stream()
                .filter(Findings::mayStay)
                .filter(it -> !said.contains(it.name()))
                .toList();
        if (!staying.isEmpty()) {
            var known = staying.getFirst().known();
            var choice = known == null ? null : known.choice();
            var why = staying.size() == 1 && choice != null && choice.software() == null
                    ? choice.reason(page.lang())
                    : page.t(P + (staying.getFirst().verdict() == Verdict.FREE ? "stays.free" : "stays.keep"));
            return finding(
                    "hand", "good", page.t(P + "stays", staying.size(), names(staying)), why, staying.getFirst());
        }
        var easy = diagnosis.byPriority().stream()
                .filter(it -> it.verdict() == Verdict.NOTHING_TO_MOVE)
                .findFirst();
        return easy.map(it -> finding("check", "good", page.t(P + "easy", it.name()), page.t(P + "easy.why"), it))
                .orElseGet(() -> plain("hand", "good", P + "rest"));
    }

    private Optional<Item> heavy(String said) {
        return diagnosis.byPriority().stream()
                .filter(it -> !mayStay(it) && !said.contains(it.name()))
                .filter(it -> it.risks().stream().anyMatch(Findings::grave))
                .findFirst();
    }

    private FindingView heavy(Item it) {
        var line = it.risks().stream().filter(Findings::grave).findFirst().orElseThrow();
        var title = page.t(P + "heavy", it.name());
        return finding("circle-alert", "care", title, phrases.reasons(line.reasons()), it);
    }

    /** Beside whose the account is and what the limits are, which the other findings say. */
    private static boolean grave(Line it) {
        return it.level() == Level.HIGH && it.dimension() != Dimension.D9 && it.dimension() != Dimension.D3;
    }

    private static boolean mayStay(Item it) {
        return it.stays() && it.danger() != Item.Danger.HOLDER_GONE;
    }

    private FindingView finding(String icon, String kind, String title, String text, Item it) {
        boolean drawn = diagnosis.byPriority().indexOf(it) < ResultSheet.SHOWN;
        return new FindingView(icon, kind, title, text, drawn ? "#lignes-" + it.place() : "");
    }

    private String names(List<?> some) {
        var names = new ArrayList<String>();
        for (var it : some) names.add(it instanceof Item item ? item.name() : String.valueOf(it));
        return SomeNames.few(names, page);
    }
}
