package org.fabcom.governance.debate;

import module java.base;
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

    private static final int FEW = 3;
    private static final List<String> WHY = List.of("moteur", "rien");

    private ProposalForms() {}

    static Form of(Proposal it, String text, Page page) {
        var form = Form.empty()
                .with("titre", it.title())
                .with("moteur", it.driver())
                .with("rien", it.nothing())
                .with("texte", text)
                .with("statuts", it.statutory() ? "oui" : null)
                .with("effet", it.effect())
                .with("revision", it.review())
                .with("remplace", it.replaces())
                .with("choix", String.join("\n", it.options()))
                .with("version", it.version());
        for (var change : it.changes()) {
            int row = it.changes().indexOf(change);
            form.with(ProposalFormView.name("regle", row), change.rule())
                    .with(ProposalFormView.name("valeur", row), RuleWords.value(change.rule(), change.value(), page));
        }
        return form;
    }

    /** Rows of rules that are changed: those that say something, and a few more. */
    static List<Integer> rows(Form form) {
        int said = 0;
        for (int row = 0; row < Rule.values().length; row++)
            if (!form.value(ProposalFormView.name("regle", row)).isEmpty()) said = row + 1;
        return IntStream.range(0, Math.min(Rule.values().length, Math.max(FEW, said + 2)))
                .boxed()
                .toList();
    }

    /** @param published why act and what happens otherwise must be said (G1); null where something is wrong */
    static Proposal.@Nullable Said read(
            Form form, boolean published, List<Decision> standing, LocalDate today, Page page) {
        var title = form.line("titre", page);
        if (title.isEmpty()) form.reject("titre", page.t("agora.write.title.missing"));
        longest(form, "titre", Lengths.TITLE, page);
        for (var it : WHY) longest(form, it, Lengths.DRIVER, page);
        if (published) why(form, page);
        var typed = form.value("texte");
        int articles = Articles.split(typed).size();
        if (articles == 0) form.reject("texte", page.t("agora.write.text.missing"));
        if (articles > Articles.MOST) form.reject("texte", page.t("agora.write.articles", Articles.MOST));
        longest(form, "texte", Articles.LONGEST, page);
        longest(form, "note", Lengths.CHANGED, page);
        var changes = changes(form, page);
        var options = options(form, page);
        if (!options.isEmpty() && !changes.isEmpty()) form.reject("choix", page.t("agora.write.options.rule"));
        if (!options.isEmpty() && form.has("statuts", "oui"))
            form.reject("choix", page.t("agora.write.options.statutory"));
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
                changes,
                effect,
                review,
                replaces,
                options);
    }

    private static List<RuleChange> changes(Form form, Page page) {
        var changes = new ArrayList<RuleChange>();
        for (int row : rows(form)) {
            var change = change(form, row, page);
            if (change == null) continue;
            if (changes.stream().anyMatch(it -> it.rule() == change.rule()))
                form.reject(ProposalFormView.name("regle", row), page.t("agora.write.rule.twice"));
            else changes.add(change);
        }
        return changes;
    }

    private static @Nullable RuleChange change(Form form, int row, Page page) {
        var key = form.value(ProposalFormView.name("regle", row));
        var typed = form.value(ProposalFormView.name("valeur", row));
        if (key.isEmpty() && typed.isEmpty()) return null;
        for (var rule : Rule.values()) {
            if (!rule.name().equals(key)) continue;
            var value = RuleWords.read(rule, typed, page);
            if (value.isPresent()) return new RuleChange(rule, value.get());
            form.reject(ProposalFormView.name("valeur", row), page.t("agora.rules.wrong." + rule.kind()));
            return null;
        }
        form.reject(
                ProposalFormView.name("regle", row), page.t(key.isEmpty() ? "agora.rules.missing" : "web.line.wrong"));
        return null;
    }

    /** One a line; where there are any, a vote compares them. */
    private static List<String> options(Form form, Page page) {
        var options = form.value("choix")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (Lengths.fit(options)) return options;
        form.reject("choix", page.t("agora.write.options.wrong", Lengths.OPTIONS, Lengths.OPTION));
        return List.of();
    }

    /** G1: why act, and what happens if nothing is done. */
    static void why(Form form, Page page) {
        for (var it : WHY) if (form.value(it).isEmpty()) form.reject(it, page.t("agora.write." + it + ".missing"));
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
