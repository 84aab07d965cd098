package org.fabcom.governance.budget;

import static org.fabcom.web.field.Kinds.choice;
import static org.fabcom.web.field.Kinds.line;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fabcom.governance.budget.BudgetLine.Said;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** What is typed of a line; amounts are read in the unit that was chosen. */
final class BudgetForm {

    record Typed(
            @Nullable Way way,
            String label,
            @Nullable BudgetUnit unit,
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
    private static final Field<Typed, @Nullable BudgetUnit> UNIT = Field.<Typed, @Nullable BudgetUnit>of(
                    "unite", "unit", "governance.budget.unit", choice(BudgetUnit.class, BudgetUnit::name), Typed::unit)
            .codes("governance.budget.unit.")
            .required("governance.budget.unit.missing");
    private static final Field<Typed, String> THING =
            Field.of("chose", "thing", "governance.budget.thing", line(0, 60), Typed::thing);
    private static final Field<Typed, String> SOURCE =
            Field.of("source", "source", "governance.budget.source", line(0, 200), Typed::source);
    private static final Field<Typed, String> PRUDENT = amount("prudent", Typed::prudent);
    private static final Field<Typed, String> LIKELY = amount("likely", Typed::likely);
    private static final Field<Typed, String> AMBITIOUS = amount("ambitious", Typed::ambitious);

    static final Fields<Typed> FIELDS = Fields.of(
            List.of(WAY, LABEL, UNIT, THING, SOURCE, PRUDENT, LIKELY, AMBITIOUS),
            said -> new Typed(
                    said.get(WAY),
                    said.get(LABEL),
                    said.get(UNIT),
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

    /** Empty: the form says why. A scenario that is left out is the likely one. */
    static Optional<Said> read(Form form, Page page) {
        var typed = FIELDS.read(form, page::t);
        if (typed.isEmpty()) return Optional.empty();
        var it = typed.get();
        var unit = Objects.requireNonNull(it.unit());
        if (unit == BudgetUnit.THING && it.thing().isEmpty())
            form.reject(THING.name(), page.t("governance.budget.thing.missing"));
        long likely = amount(form, LIKELY.name(), it.likely(), unit, page);
        long prudent = it.prudent().isEmpty() ? likely : amount(form, PRUDENT.name(), it.prudent(), unit, page);
        long ambitious = it.ambitious().isEmpty() ? likely : amount(form, AMBITIOUS.name(), it.ambitious(), unit, page);
        if (form.wrong()) return Optional.empty();
        var thing = unit == BudgetUnit.THING ? it.thing() : "";
        return Optional.of(new Said(
                Objects.requireNonNull(it.way()), it.label(), unit, thing, it.source(), prudent, likely, ambitious));
    }

    private static long amount(Form form, String name, String typed, BudgetUnit unit, Page page) {
        var amount = unit.read(typed);
        if (amount.isEmpty()) form.reject(name, page.t("governance.budget.amount.wrong." + unit));
        return amount.orElse(0);
    }

    static Form of(BudgetLine it) {
        var said = it.said();
        var unit = said.unit();
        return FIELDS.form(new Typed(
                        said.way(),
                        said.label(),
                        unit,
                        said.thing(),
                        said.source(),
                        unit.plain(said.prudent()),
                        unit.plain(said.likely()),
                        unit.plain(said.ambitious())))
                .with("version", it.version());
    }
}
