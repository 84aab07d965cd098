package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.imports.matching.Nearest;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the words of former tables mean: said once for a source, and the account follows. */
@Controller
record WordPages(Gate gate, TableWords words, Kinds kinds, Accounted accounted, TransactionTemplate transaction) {

    private static final String SETTINGS = "/pesee/reglages/";
    private static final String PATH = SETTINGS + "{organisation}/mots";
    private static final int MOST = 100;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Visitor me, Page page) {
        return page.show("flows/words", view(gate.settings(organisation, me), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var told = words.told(organisation, MOST);
        for (var it : told) {
            var typed = form.value(control(it));
            if (!typed.isBlank() && words.kind(organisation, typed).isEmpty())
                form.reject(control(it), page.t("flows.words.none", it.words(), typed));
        }
        if (form.wrong()) return page.refuse("flows/words", view(owner, form, page));
        transaction.executeWithoutResult(status -> told.stream()
                .filter(it -> said(organisation, it, form.value(control(it))))
                .map(TableWords.Told::source)
                .distinct()
                .toList()
                .forEach(it -> accounted.again(organisation, it)));
        return page.redirect(SETTINGS + organisation + "/mots", "flows.settings.saved");
    }

    /** True if it is another than before. */
    private boolean said(UUID owner, TableWords.Told it, String typed) {
        if (typed.isBlank() || typed.strip().equals(it.kind())) return false;
        words.kind(owner, typed.strip()).ifPresent(kind -> words.say(owner, it.source(), it.words(), kind));
        return true;
    }

    private WordsView view(PartyId owner, Form form, Page page) {
        var names = kinds.of(owner).stream().map(ObjectKind::officialName).toList();
        return new WordsView(
                SETTINGS + owner + "/mots",
                SETTINGS + owner + "/objets",
                form,
                names,
                words.told(owner.value(), MOST).stream()
                        .map(it -> row(it, names, form, page))
                        .toList());
    }

    private static WordsView.RowView row(TableWords.Told it, List<String> names, Form form, Page page) {
        var typed = form.value(control(it));
        var kind = it.kind();
        return new WordsView.RowView(
                control(it),
                it.words(),
                page.t("flows.words.seen", it.source(), it.lines(), Grams.tenths(it.grams(), page)),
                !typed.isEmpty() ? typed : kind != null ? kind : Nearest.of(names, it.words()),
                kind == null);
    }

    private static String control(TableWords.Told it) {
        var name = it.source() + "\n" + it.words();
        return "m-" + Ids.named(name);
    }
}
