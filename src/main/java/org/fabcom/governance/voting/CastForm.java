package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.polling.Booth;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/**
 * What was said on the cards of a vote; cards on which nothing was said stay out. Whose they are is the booth's to ask.
 *
 * @param cards asked only where something is wrong: their names stand in the sentences
 */
record CastForm(Ballot ballot, Form form, Page page, Supplier<List<Booth.Card>> cards) {

    private static final Pattern FIELD = Pattern.compile("(?:voix|blanc)-(\\d{1,7})(?:-\\d{1,3})?");

    /** By place of the roll; the form says what is wrong. */
    Map<Integer, String> read() {
        var said = new LinkedHashMap<Integer, String>();
        for (int place : places()) {
            var typed = typed(place);
            boolean nothing = typed.stream().allMatch(String::isEmpty);
            boolean blank = !form.value("blanc-" + place).isEmpty();
            if (nothing && !blank) continue;
            var choice = Markings.of(ballot.rules(), typed);
            if (blank && !nothing) form.reject("voix-" + place, page.t("governance.vote.both", name(place)));
            else if (choice.isEmpty()) form.reject("voix-" + place, marks(name(place)));
            else said.put(place, choice.get());
        }
        if (said.isEmpty() && !form.wrong()) form.reject("voix", page.t("governance.vote.nothing"));
        return said;
    }

    private TreeSet<Integer> places() {
        var places = new TreeSet<Integer>();
        for (var it : form.names()) {
            var field = FIELD.matcher(it);
            if (field.matches()) places.add(Integer.valueOf(field.group(1)));
        }
        return places;
    }

    private List<String> typed(int place) {
        if (ballot.rules().method() == Method.MAJORITY) return List.of(form.value("voix-" + place));
        var marks = new ArrayList<String>();
        for (int i = 0; i < ballot.rules().options().size(); i++) marks.add(form.value("voix-" + place + "-" + i));
        return marks;
    }

    private String name(int place) {
        return cards.get().stream()
                .filter(it -> it.voice().place() == place)
                .map(it -> it.voice().name())
                .findFirst()
                .orElse("");
    }

    private String marks(String name) {
        var rules = ballot.rules();
        return page.t(
                "governance.vote.marks." + rules.method(),
                name,
                rules.most(),
                rules.budget(),
                rules.options().size());
    }
}
