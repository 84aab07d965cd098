package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.ChoiceWords;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.polling.Booth;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One card for each voice; an instruction is obeyed by the form itself (G23). */
@Component
class CardScreen {

    BallotView.Card of(Ballot ballot, Booth.Card it, Form form, Page page) {
        var voice = it.voice();
        var bound = it.own() ? null : voice.instruction();
        var name = "voix-" + voice.place();
        boolean sides = ballot.rules().method() == Method.MAJORITY;
        return new BallotView.Card(
                name,
                title(voice, it.own(), page),
                lead(it, page),
                bound == null ? "" : page.t("governance.vote.instruction", ChoiceWords.of(ballot.rules(), bound, page)),
                cast(ballot, it, page),
                it.open(),
                sides && it.open() ? sides(it, bound, form.value(name), page) : List.of(),
                sides || !it.open() ? List.of() : marks(ballot, it, bound, name, form, page));
    }

    static String title(Voice it, boolean own, Page page) {
        return own ? page.t("governance.vote.mine") : page.t("governance.vote.theirs", it.name());
    }

    /** How to fill a ballot in, and what an empty line means; of a vote for or against nothing. */
    static String help(Ballot ballot, Page page) {
        var rules = ballot.rules();
        return rules.method() == Method.MAJORITY
                ? ""
                : page.t(
                        "governance.vote.help." + rules.method(),
                        rules.most(),
                        rules.budget(),
                        rules.options().size(),
                        rules.method() == Method.JUDGMENT ? rules.grades().get(rules.missing()) : "");
    }

    private static String lead(Booth.Card it, Page page) {
        var parts = new ArrayList<String>();
        if (!it.own()) parts.add(page.t("governance.vote.carried"));
        if (it.voice().college() != null)
            parts.add(page.t("governance.vote.college", it.voice().college()));
        return String.join(" · ", parts);
    }

    private static String cast(Ballot ballot, Booth.Card it, Page page) {
        if (!it.voice().entitled()) return page.t("governance.why." + it.voice().why());
        if (!it.cast()) return "";
        if (ballot.rules().secrecy().secret()) return page.t("governance.vote.dropped");
        return page.t(it.open() ? "governance.vote.changeable" : "governance.vote.fixed");
    }

    private static List<BallotView.Side> sides(Booth.Card it, @Nullable String bound, String typed, Page page) {
        var chosen = bound != null ? bound : !typed.isEmpty() ? typed : it.vote();
        return Markings.SIDES.stream()
                .map(side -> {
                    boolean locked = bound != null && !side.equals(bound);
                    var hint = locked
                            ? page.t("governance.vote.locked")
                            : side.equals("abstain") ? page.t("governance.vote.abstain") : "";
                    return new BallotView.Side(
                            side, page.t("governance.side." + side), hint, side.equals(chosen), locked);
                })
                .toList();
    }

    private static List<BallotView.Mark> marks(
            Ballot ballot, Booth.Card it, @Nullable String bound, String name, Form form, Page page) {
        var rules = ballot.rules();
        var said = bound == null ? it.vote() : bound;
        var before = said == null ? null : Markings.marks(said);
        return IntStream.range(0, rules.options().size())
                .mapToObj(i -> {
                    var field = name + "-" + i;
                    var typed = form.value(field);
                    var was = before == null || before.get(i) == null ? "" : String.valueOf(before.get(i));
                    return new BallotView.Mark(
                            field,
                            rules.options().get(i),
                            typed.isEmpty() || bound != null ? was : typed,
                            choices(ballot, page),
                            String.valueOf(
                                    rules.method() == Method.SCHULZE
                                            ? rules.options().size()
                                            : rules.most()));
                })
                .toList();
    }

    /** The best grade first; yes for an approval. */
    private static List<OptionView> choices(Ballot ballot, Page page) {
        var rules = ballot.rules();
        if (rules.method() == Method.APPROVAL) return List.of(OptionView.of("1", page.t("governance.vote.approve")));
        if (rules.method() != Method.JUDGMENT) return List.of();
        return IntStream.range(0, rules.grades().size())
                .mapToObj(i -> rules.grades().size() - 1 - i)
                .map(i -> OptionView.of(String.valueOf(i), rules.grades().get(i)))
                .toList();
    }
}
