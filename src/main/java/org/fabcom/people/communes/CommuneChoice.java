package org.fabcom.people.communes;

import module java.base;
import org.fabcom.people.communes.CommuneSource.Likelihood;
import org.fabcom.people.communes.CommuneSource.Meant;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the fields {@code commune} and {@code commune-code} of a form: the words, and the choice among what they may mean. What
 * is not sure comes back to be looked at before it is kept.
 */
@Component
public class CommuneChoice {

    private static final String WORDS = "commune";
    private static final String CODE = "commune-code";
    private static final int LONGEST = 120;
    private static final int NEAR = 3;

    private final Optional<CommuneSource> communes;

    CommuneChoice(Optional<CommuneSource> communes) {
        this.communes = communes;
    }

    /** What may be meant, while nobody can be sure; beside what probably is, only the nearest: a postal code tells the others. */
    public List<OptionView> options(Form form) {
        var found = meant(form.value(WORDS)).stream()
                .filter(it -> it.likelihood() != Likelihood.SURE)
                .toList();
        boolean likely = found.stream().anyMatch(it -> it.likelihood() == Likelihood.LIKELY);
        return found.stream()
                .sorted(Comparator.comparing(it -> it.likelihood() != Likelihood.LIKELY))
                .filter(it -> !likely
                        || found.indexOf(it) < NEAR
                        || it.likelihood() == Likelihood.LIKELY
                        || form.has(CODE, String.valueOf(it.commune().code())))
                .map(it -> OptionView.of(String.valueOf(it.commune().code()), it.label()))
                .toList();
    }

    /** The names of those of the territory; none where nobody said which they are. */
    public List<String> near() {
        return communes.map(CommuneSource::territory).orElse(List.of());
    }

    /** A commune that no list has is refused. */
    public Commune read(Form form, Page page) {
        return read(form, page, false);
    }

    /** A commune that no list has is kept as it was typed, and one that is known already asks nothing. */
    public Commune readOrKeep(Form form, @Nullable Commune known, Page page) {
        return known != null && known.name().equals(form.value(WORDS)) ? known : read(form, page, true);
    }

    private Commune read(Form form, Page page, boolean anywhere) {
        var typed = form.value(WORDS);
        if (typed.isEmpty()) form.reject(WORDS, page.t("people.organisation.commune.missing"));
        var asTyped = new Commune(null, typed.substring(0, Math.min(LONGEST, typed.length())));
        if (typed.isEmpty() || communes.isEmpty()) return asTyped;
        var found = meant(typed);
        var chosen = found.stream()
                .filter(it -> it.likelihood() == Likelihood.SURE
                        || form.has(CODE, String.valueOf(it.commune().code())))
                .findFirst();
        if (chosen.isEmpty() && !(anywhere && found.isEmpty())) ask(found, form, page);
        return chosen.map(Meant::commune).orElse(asTyped);
    }

    private static void ask(List<Meant> found, Form form, Page page) {
        if (found.isEmpty()) form.reject(WORDS, page.t("people.organisation.commune.none"));
        else form.ask(CODE, page.t("people.organisation.commune.which"));
        found.stream()
                .filter(it -> it.likelihood() == Likelihood.LIKELY)
                .findFirst()
                .ifPresent(it -> form.with(CODE, it.commune().code()));
    }

    private List<Meant> meant(String typed) {
        return typed.isEmpty()
                ? List.of()
                : communes.map(it -> it.meantBy(typed)).orElse(List.of());
    }
}
