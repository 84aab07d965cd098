package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/**
 * Reads the field in which another organisation is named: only one that is shown, never oneself. It works without JavaScript:
 * what was typed comes back with what was found, to be ticked; what leaves no doubt is chosen at once.
 */
@Component
record Others(Actors actors) {

    static final String FIELD = "avec";
    private static final int MOST = 8;

    boolean any(PartyId oneself) {
        return actors.others(oneself);
    }

    OtherView read(Form form, PartyId oneself) {
        var typed = form.value(FIELD + "-nom");
        var ticked = Ids.read(form.value(FIELD))
                .flatMap(it -> actors.find(new PartyId(it)))
                .filter(it -> it.published() && !it.organisation().equals(oneself));
        var found = Fold.words(typed).isEmpty() ? List.<Actor>of() : actors.named(typed, oneself, MOST);
        var chosen = typed.isEmpty() ? ticked : ticked.filter(it -> answers(it, typed, found));
        if (chosen.isEmpty()) chosen = sure(typed, found);
        var shown = found.isEmpty() ? chosen.stream().toList() : found;
        return new OtherView(
                "/structures/" + oneself + "/relations/trouver",
                typed,
                shown.stream()
                        .map(it -> new OptionView(
                                it.organisation().toString(),
                                it.name(),
                                it.commune().name()))
                        .toList(),
                chosen.map(Actor::organisation).orElse(null));
    }

    /** A choice made for other words than those that stand there now is no choice any more. */
    private static boolean answers(Actor it, String typed, List<Actor> found) {
        return typed.equals(it.name()) || found.contains(it);
    }

    /** The only one of exactly this name, or the only one found. */
    private static Optional<Actor> sure(String typed, List<Actor> found) {
        var exact = found.stream()
                .filter(it -> Fold.words(it.name()).equals(Fold.words(typed)))
                .toList();
        var left = exact.isEmpty() ? found : exact;
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }
}
