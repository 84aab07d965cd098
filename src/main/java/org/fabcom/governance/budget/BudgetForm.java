package org.fabcom.governance.budget;

import static org.fabcom.web.field.Kinds.choice;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.governance.budget.BudgetLine.Said;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** What is typed of a line; amounts are read in the unit that was chosen: euros, hours, a currency, or things. */
final class BudgetForm {

    static final String UNIT = "unite";

    record Typed(
            @Nullable Way way,
            String label,
            String thing,
            String source,
            String prudent,
            String likely,
            String ambitious) {}

    private static final Field<Typed, @Nullable Way> WAY = Field.<Typed, @Nullable Way>of(
                    "sens", "way", "governance.budget.way", choice(Way.class, Way::name), Typed::way)
            .codes("governance.budget.way.")
            .required("governance.budget.way.missing");
    private static final Field<Typed, String> LABEL = Field.of(
                    "poste", "label", "governance.budget.label", line(2, 120), Typed::label)
            .required("governance.budget.label.missing");
    private static final Field<Typed, String> THING =
            Field.of("chose", "thing", "governance.budget.thing", line(0, 60), Typed::thing);
    private static final Field<Typed, String> SOURCE =
            Field.of("source", "source", "governance.budget.source", line(0, 200), Typed::source);
    private static final Field<Typed, String> PRUDENT = amount("prudent", Typed::prudent);
    private static final Field<Typed, String> LIKELY = amount("likely", Typed::likely);
    private static final Field<Typed, String> AMBITIOUS = amount("ambitious", Typed::ambitious);

    static final Fields<Typed> FIELDS = Fields.of(
            List.of(WAY, LABEL, THING, SOURCE, PRUDENT, LIKELY, AMBITIOUS),
            said -> new Typed(
                    said.get(WAY),
                    said.get(LABEL),
                    said.get(THING),
                    said.get(SOURCE),
                    said.get(PRUDENT),
                    said.get(LIKELY),
                    said.get(AMBITIOUS)));

    private BudgetForm() {}

    private static Field<Typed, String> amount(String scenario, java.util.function.Function<Typed, String> of) {
        return Field.of(scenario, scenario, "governance.budget." + scenario, line(0, 20), of)
                .inputmode("decimal");
    }

    static List<OptionView> units(List<Currency> currencies, Page page) {
        var units = new ArrayList<OptionView>();
        for (var it : List.of(BudgetUnit.EURO, BudgetUnit.TIME))
            units.add(OptionView.of(it.name(), page.t("governance.budget.unit." + it)));
        for (var it : currencies)
            units.add(OptionView.of(it.id().toString(), BudgetMeasure.in(it).title(page)));
        units.add(OptionView.of(BudgetUnit.THING.name(), page.t("governance.budget.unit.THING")));
        return units;
    }

    /** Empty: the form says why. A scenario that is left out is the likely one. */
    static Optional<Said> read(Form form, List<Currency> currencies, Page page) {
        var typed = FIELDS.read(form, page::t);
        var counting = counting(form, currencies, page);
        if (typed.isEmpty() || counting.isEmpty()) return Optional.empty();
        var it = typed.get();
        var in = counting.get();
        long likely = amount(form, LIKELY.name(), it.likely(), in, page);
        long prudent = it.prudent().isEmpty() ? likely : amount(form, PRUDENT.name(), it.prudent(), in, page);
        long ambitious = it.ambitious().isEmpty() ? likely : amount(form, AMBITIOUS.name(), it.ambitious(), in, page);
        if (form.wrong()) return Optional.empty();
        return Optional.of(
                new Said(Objects.requireNonNull(it.way()), it.label(), in, it.source(), prudent, likely, ambitious));
    }

    private static Optional<BudgetMeasure> counting(Form form, List<Currency> currencies, Page page) {
        var unit = form.value(UNIT);
        if (unit.equals(BudgetUnit.EURO.name())) return Optional.of(BudgetMeasure.EUROS);
        if (unit.equals(BudgetUnit.TIME.name())) return Optional.of(BudgetMeasure.HOURS);
        if (unit.equals(BudgetUnit.THING.name())) {
            var thing = form.value(THING.name());
            if (thing.isEmpty()) form.reject(THING.name(), page.t("governance.budget.thing.missing"));
            return thing.isEmpty() ? Optional.empty() : Optional.of(BudgetMeasure.things(thing));
        }
        var currency = currencies.stream()
                .filter(it -> it.id().toString().equals(unit))
                .findFirst();
        if (currency.isEmpty()) form.reject(UNIT, page.t("governance.budget.unit.missing"));
        return currency.map(BudgetMeasure::in);
    }

    private static long amount(Form form, String name, String typed, BudgetMeasure in, Page page) {
        var amount = in.read(typed);
        if (amount.isEmpty()) form.reject(name, page.t("governance.budget.amount.wrong." + in.unit()));
        return amount.orElse(0);
    }

    static Form of(BudgetLine it) {
        var said = it.said();
        var in = said.in();
        return FIELDS.form(new Typed(
                        said.way(),
                        said.label(),
                        in.thing(),
                        said.source(),
                        in.plain(said.prudent()),
                        in.plain(said.likely()),
                        in.plain(said.ambitious())))
                .with(
                        UNIT,
                        in.currency() == null ? in.unit().name() : in.currency().id())
                .with("version", it.version());
    }
}
