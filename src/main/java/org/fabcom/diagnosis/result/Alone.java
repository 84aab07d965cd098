package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.result.ResultView.SwapView;
import org.fabcom.web.Page;

/** Leaving one tool without anybody, step by step; each step has what was read about it, or says that nobody read anything. */
public record Alone(String title, String back, String help, List<Step> steps) {

    /** {@code door}: what is opened, empty where nothing is; {@code facts}: what was read. */
    public record Step(String act, String how, String door, String doorUrl, boolean away, List<Phrases.Quote> facts) {}

    private static final String P = "point.alone.";

    static Alone of(Item it, Matter matter, ShownSheet shown, Page page) {
        var phrases = new Phrases(page, shown.diagnosis().day());
        var swap = new Swaps(page).swap(it);
        var steps = new ArrayList<Step>();
        boolean gone = it.danger() == Item.Danger.HOLDER_GONE;
        if (it.addresses() && !swap.stays()) steps.add(step("address", it.name(), "", List.of(), page));
        if (!matter.items().isEmpty() && matter.first().equals(it) && matter.loss())
            steps.add(plain(Week.act(matter, page), Week.how(matter, page)));
        else if (gone) steps.add(plain(page.t("point.week.holder-gone", it.name()), Week.asked(it, page)));
        if (gone) steps.add(plain(page.t(P + "silent"), Week.unanswered(it, page)));
        if (!swap.stays()) {
            var exports = facts(it, "export", phrases);
            steps.add(step("copy", it.name(), exports.isEmpty() ? ".unknown" : "", exports, page));
            steps.add(next(swap, it.mailbox() ? "next.mail" : "next", page));
            steps.add(step("tell", swap.instead(), tell(it), List.of(), page));
            steps.add(step("close", it.name(), it.addresses() ? ".mail" : "", facts(it, "pitfall", phrases), page));
        } else {
            steps.add(step("keep", it.name(), "", facts(it, "export", phrases), page));
        }
        return new Alone(
                page.t(P + title(gone, swap.stays()), it.name()),
                shown.self(),
                shown.answers().at("/accompagnements/demander"),
                steps);
    }

    /** One leaves a tool, keeps it, or first gets it back. */
    private static String title(boolean gone, boolean stays) {
        return gone ? "title.regain" : stays ? "title.keep" : "title";
    }

    /** Where one is found from now on; a program on one’s own computer is no such place, an address is another thing than what reads it. */
    private static String tell(Item it) {
        if (it.mailbox()) return ".mail";
        return it.instead().stream().findFirst().filter(Swaps::program).isPresent() && !it.meets() ? ".program" : "";
    }

    private static Step next(SwapView swap, String key, Page page) {
        var how = swap.since().isEmpty() ? swap.reason() : swap.reason() + " " + swap.since() + ".";
        return new Step(
                page.t(P + key, swap.instead()),
                how,
                swap.act() + " " + swap.door(),
                swap.doorUrl(),
                swap.away(),
                List.of());
    }

    private static Step step(String key, String name, String variant, List<Phrases.Quote> facts, Page page) {
        return new Step(page.t(P + key, name), page.t(P + key + ".how" + variant, name), "", "", false, facts);
    }

    private static Step plain(String act, String how) {
        return new Step(act, how, "", "", false, List.of());
    }

    private static List<Phrases.Quote> facts(Item it, String about, Phrases phrases) {
        var known = it.known();
        if (known == null) return List.of();
        return known.of(about).stream()
                .filter(Fact::verified)
                .map(Evidence.Read::new)
                .map(phrases::quote)
                .toList();
    }
}
