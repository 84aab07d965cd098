package org.fabcom.ledger.founding;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currencies.Draft;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A currency in two pages and no word of accounting (E35): what do you count, what do you call it, how far may one go. */
@Controller
record WizardPages(Currencies currencies) {

    private static final String PATH = CurrencyPages.PATH + "/nouvelle";
    private static final List<String> KINDS = List.of("heures", "locale", "mutuelle", "points", "euro");

    @GetMapping(PATH)
    @Access(instance = ADMINISTRATOR)
    ModelAndView ask(Form form, Page page) {
        var kind = kind(form);
        if (kind != null && form.value("nom").isEmpty()) usual(kind, form, page);
        return page.show("ledger/wizard", view(kind, form, page));
    }

    /** What most communities take, to be changed at will. */
    private static void usual(String kind, Form form, Page page) {
        form.with("nom", page.t("ledger.wizard.name." + kind)).with("symbole", page.t("ledger.wizard.symbol." + kind));
        switch (kind) {
            case "heures" -> form.with("plancher", "20 h").with("plafond", "20 h");
            case "mutuelle" -> form.with("plancher", "500").with("plafond", "500");
            default -> form.with("plancher", "").with("plafond", "");
        }
    }

    @PostMapping(PATH)
    @Access(instance = ADMINISTRATOR)
    ModelAndView make(Visitor me, Form form, Page page) {
        var kind = kind(form);
        if (kind == null) {
            form.reject("genre", page.t("ledger.wizard.kind.missing"));
            return page.refuse("ledger/wizard", view(null, form, page));
        }
        var draft = draft(kind, form, page);
        if (form.wrong() || draft == null) return page.refuse("ledger/wizard", view(kind, form, page));
        var made = currencies.add(draft, me.party());
        if (made.isEmpty()) {
            form.reject("nom", page.t("ledger.wizard.name.taken"));
            return page.refuse("ledger/wizard", view(kind, form, page));
        }
        return page.redirect(
                CurrencyPages.PATH + "/" + made.get().id(),
                "ledger.wizard.done",
                made.get().name());
    }

    private static @Nullable String kind(Form form) {
        return KINDS.contains(form.value("genre")) ? form.value("genre") : null;
    }

    private static @Nullable Draft draft(String kind, Form form, Page page) {
        var name = form.line("nom", page);
        var symbol = kind.equals("heures") ? "h" : form.line("symbole", page);
        if (name.isEmpty() || name.length() > 60) form.reject("nom", page.t("ledger.wizard.name.missing"));
        if (symbol.isEmpty() || symbol.length() > 12) form.reject("symbole", page.t("ledger.wizard.symbol.missing"));
        if (form.wrong()) return null;
        var bare = switch (kind) {
            case "heures" -> Draft.hours(name, Limits.NONE);
            case "locale" -> Draft.money(name, symbol, Regime.ISSUED, Limits.NONE);
            case "mutuelle" -> Draft.money(name, symbol, Regime.MUTUAL, Limits.NONE);
            case "points" ->
                Draft.points(name, symbol, form.has("emise", "oui") ? Regime.ISSUED : Regime.MUTUAL, Limits.NONE);
            default -> Draft.money(name, symbol, Regime.EXTERNAL, Limits.NONE);
        };
        if (bare.regime() == Regime.EXTERNAL) return bare;
        var floor = far(bare, "plancher", form, page);
        var ceiling = far(bare, "plafond", form, page);
        if (form.wrong()) return null;
        var lowest = floor == null ? lowest(bare.regime()) : Long.valueOf(-floor);
        return new Draft(
                name, symbol, bare.unit(), bare.regime(), bare.decimals(), bare.step(), new Limits(lowest, ceiling));
    }

    /** What is issued can't be spent before one has it; what is mutual has no limit unless one is given. */
    private static @Nullable Long lowest(Regime regime) {
        return regime == Regime.ISSUED ? Long.valueOf(0) : null;
    }

    private static @Nullable Long far(Draft bare, String field, Form form, Page page) {
        var typed = form.value(field).replaceFirst("^[-−]", "");
        if (typed.isEmpty()) return null;
        if (typed.matches("0+")) return 0L;
        var reading = new Currency(
                CurrencyId.next(),
                bare.name(),
                bare.symbol(),
                bare.unit(),
                bare.regime(),
                bare.decimals(),
                bare.step(),
                Limits.NONE,
                false);
        var units = reading.read(typed);
        if (units.isPresent()) return units.getAsLong();
        form.reject(field, page.t(bare.unit() == Unit.HOURS ? "ledger.wizard.far.hours" : "ledger.wizard.far.wrong"));
        return null;
    }

    private static WizardView view(@Nullable String kind, Form form, Page page) {
        var kinds = Stream.of("heures", "locale", "mutuelle", "points", "euro")
                .map(it -> new OptionView(
                        it, page.t("ledger.wizard.kind." + it), page.t("ledger.wizard.kind." + it + ".text")))
                .toList();
        return new WizardView(kind == null, kind == null ? "" : kind, kinds, form);
    }
}
