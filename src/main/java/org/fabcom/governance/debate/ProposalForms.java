package org.fabcom.governance.debate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.RuleWords;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.proposals.Lengths;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;

/** Reads what is typed of a proposal and says beside each field what is wrong. */
final class ProposalForms {

    private ProposalForms() {}

    static Form of(Proposal it, String text, Page page) {
        var change = it.change();
        return Form.empty()
                .with("titre", it.title())
                .with("moteur", it.driver())
                .with("rien", it.nothing())
                .with("texte", text)
                .with("statuts", it.statutory() ? "oui" : null)
                .with("regle", change == null ? null : change.rule())
                .with("valeur", change == null ? null : RuleWords.value(change.rule(), change.value(), page))
                .with("effet", it.effect())
                .with("revision", it.review())
                .with("remplace", it.replaces())
                .with("version", it.version());
    }

    /** @param published why act and what happens otherwise must be said (G1); null where something is wrong */
    static Proposal.@Nullable Said read(
            Form form, boolean published, List<Decision> standing, LocalDate today, Page page) {
        var title = form.line("titre", page);
        if (title.isEmpty()) form.reject("titre", page.t("agora.write.title.missing"));
        longest(form, "titre", Lengths.TITLE, page);
        for (var it : List.of("moteur", "rien")) {
            longest(form, it, Lengths.DRIVER, page);
            if (published && form.value(it).isEmpty()) form.reject(it, page.t("agora.write." + it + ".missing"));
        }
        var typed = form.value("texte");
        int articles = Articles.split(typed).size();
        if (articles == 0) form.reject("texte", page.t("agora.write.text.missing"));
        if (articles > Articles.MOST) form.reject("texte", page.t("agora.write.articles", Articles.MOST));
        longest(form, "texte", Articles.LONGEST, page);
        longest(form, "note", Lengths.CHANGED, page);
        var change = change(form, page);
        var effect = day(form, "effet", page);
        var review = day(form, "revision", page);
        if (effect != null && effect.isBefore(today)) form.reject("effet", page.t("agora.write.past"));
        if (review != null && !review.isAfter(today)) form.reject("revision", page.t("agora.write.past"));
        if (effect != null && review != null && review.isBefore(effect))
            form.reject("revision", page.t("agora.write.review.early"));
        var replaces = replaces(form, standing);
        if (form.wrong()) return null;
        return new Proposal.Said(
                title,
                form.value("moteur"),
                form.value("rien"),
                form.has("statuts", "oui"),
                change,
                effect,
                review,
                replaces);
    }

    private static @Nullable RuleChange change(Form form, Page page) {
        var key = form.value("regle");
        if (key.isEmpty()) return null;
        for (var rule : Rule.values()) {
            if (!rule.name().equals(key)) continue;
            var value = RuleWords.read(rule, form.value("valeur"), page);
            if (value.isPresent()) return new RuleChange(rule, value.get());
            form.reject("valeur", page.t("agora.rules.wrong." + rule.kind()));
            return null;
        }
        form.reject("regle", page.t("web.line.wrong"));
        return null;
    }

    private static @Nullable UUID replaces(Form form, List<Decision> standing) {
        return Ids.read(form.value("remplace"))
                .filter(id -> standing.stream().anyMatch(it -> it.id().equals(id)))
                .orElse(null);
    }

    static @Nullable LocalDate day(Form form, String field, Page page) {
        return form.value(field).isEmpty() ? null : form.day(field, page.t("agora.day.wrong"));
    }

    static void longest(Form form, String field, int most, Page page) {
        if (form.value(field).length() > most) form.reject(field, page.t("agora.long", page.number(most)));
    }
}
