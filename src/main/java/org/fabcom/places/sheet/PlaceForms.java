package org.fabcom.places.sheet;

import module java.base;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.kernel.Days;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.intake.Cleaning;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Reads what people type of a place, as leniently as a file, and says beside a field what could not be read. */
@Component
record PlaceForms(Cleaning cleaning, CommuneFields communes, Clock clock) {

    /** Fields that are typed; the others are ticked, or come from the commune. */
    static final List<Field> TYPED = more(
            Field.NAME,
            Field.ADDRESS,
            Field.ADDRESS_MORE,
            Field.POSTAL_CODE,
            Field.PHONE,
            Field.EMAILS,
            Field.SITES,
            Field.BOOKING,
            Field.HOURS,
            Field.SUMMARY,
            Field.DETAIL,
            Field.PIVOT,
            Field.PARENT,
            Field.ACCESSIBILITY,
            Field.LATITUDE,
            Field.LONGITUDE,
            Field.OTHER_LABELS,
            Field.KINDS);

    private static final List<Field> ONE_LINE =
            more(Field.NAME, Field.ADDRESS, Field.ADDRESS_MORE, Field.POSTAL_CODE, Field.PARENT);

    /** A file is cut where these are too long, and tells it; the other fields say it with what else is wrong of them. */
    private static final List<Field> CUT =
            more(Field.NAME, Field.ADDRESS, Field.ADDRESS_MORE, Field.PARENT, Field.DETAIL, Field.OTHER_LABELS);

    static final List<Field> TICKED = List.of(
            Field.SERVICES,
            Field.FEES,
            Field.ACCESS,
            Field.SUPPORT,
            Field.AUDIENCES,
            Field.CARE,
            Field.OWN_KINDS,
            Field.ROAMING,
            Field.PROGRAMMES,
            Field.LABELS);

    private static List<Field> more(Field... some) {
        return Stream.concat(Stream.of(some), Field.added().stream()).toList();
    }

    /** The form as it stands for a place that is known. */
    static Form of(Facts facts, int version) {
        var form = Form.empty().with("version", version);
        for (var field : TYPED) form.with(field.heading(), String.join(field.many() ? "\n" : "", facts.all(field)));
        if (!facts.knows(Field.HOURS)) form.with(Field.HOURS.heading(), facts.text(Field.HOURS_WORDS));
        for (var field : TICKED) form.withAll(field.heading(), facts.all(field));
        form.with("commune-nom", facts.text(Field.COMMUNE));
        return form.with("commune", facts.text(Field.COMMUNE_CODE));
    }

    /** Empty if something must be corrected. What people say here is of today. */
    Optional<Facts> read(Form form, Page page) {
        var raw = new EnumMap<Field, String>(Field.class);
        for (var field : TYPED)
            raw.put(
                    field,
                    field.many()
                            ? form.value(field.heading()).replaceAll("\\s*\n\\s*", "|")
                            : form.value(field.heading()));
        for (var field : TICKED) raw.put(field, ticked(field, form, page));
        raw.put(Field.ID, "-");
        raw.put(Field.UPDATED, LocalDate.ofInstant(clock.instant(), Days.ZONE).toString());
        commune(form, raw, page);
        for (var field : ONE_LINE) form.line(field.heading(), page);
        if (form.value(Field.NAME.heading()).isEmpty())
            form.reject(Field.NAME.heading(), page.t("directory.form.name.missing"));
        for (var field : CUT) bounded(field, form, page);
        if (form.value(Field.HOURS.heading()).length() > Field.HOURS_WORDS.longest())
            form.reject(Field.HOURS.heading(), page.t("web.field.long", Field.HOURS_WORDS.longest()));
        if (form.value(Field.SUMMARY.heading()).length() > Field.SUMMARY.longest())
            form.reject(Field.SUMMARY.heading(), page.t("directory.form.summary.long"));
        if (form.wrong()) return Optional.empty();
        try {
            var facts = cleaning.clean(raw).facts();
            lost(raw, facts, form, page);
            return form.wrong() ? Optional.empty() : Optional.of(facts.with(Field.ID, List.of()));
        } catch (NotTaken wrong) {
            form.reject(Field.NAME.heading(), page.t("directory.form.wrong"));
            return Optional.empty();
        }
    }

    private static void bounded(Field field, Form form, Page page) {
        var typed = form.value(field.heading());
        var values = field.many() ? typed.lines() : Stream.of(typed);
        if (values.anyMatch(it -> it.strip().length() > field.longest()))
            form.reject(field.heading(), page.t("web.field.long", field.longest()));
    }

    /** By our codes, or by the words of the standard that the open list writes. */
    private static String ticked(Field field, Form form, Page page) {
        var words = new LinkedHashSet<String>();
        for (var said : form.all(field.heading())) {
            if (Codes.names(field).contains(said)) words.add(Codes.words(field, said));
            else
                Codes.read(field, said)
                        .ifPresentOrElse(
                                it -> words.add(it.words()),
                                () -> form.reject(field.heading(), page.t("directory.form.code.unknown")));
        }
        return String.join("|", words);
    }

    /** A commune that no list has is taken as it is typed. */
    private void commune(Form form, Map<Field, String> raw, Page page) {
        var field = communes.one(form, "commune");
        if (field.typed().isEmpty() && field.chosen().isEmpty())
            form.reject("commune", page.t("directory.form.commune.missing"));
        else if (field.waiting() && !field.nothing()) form.reject("commune", page.t("places.commune.pick"));
        else if (field.typed().length() > Field.COMMUNE.longest())
            form.reject("commune", page.t("web.field.long", Field.COMMUNE.longest()));
        field.chosen().stream().findFirst().ifPresent(it -> raw.put(Field.COMMUNE_CODE, it.insee()));
        raw.put(
                Field.COMMUNE,
                field.chosen().stream().findFirst().map(it -> it.name()).orElse(field.typed()));
    }

    /** A file may lose what can't be read, and tells it; a form comes back. */
    private static void lost(Map<Field, String> raw, Facts facts, Form form, Page page) {
        var wrong = new ArrayList<Field>();
        for (var field : TYPED) {
            var typed = raw.getOrDefault(field, "");
            if (typed.isBlank() || field == Field.HOURS) continue;
            int given = field.many() ? typed.split("\\|").length : 1;
            if (facts.all(field).size() < given) wrong.add(field);
        }
        for (var it : wrong)
            form.reject(
                    it.heading(), page.t("directory.form.lost." + (Field.added().contains(it) ? "line" : it.column())));
        if (facts.knows(Field.PHONE) && raw.getOrDefault(Field.PHONE, "").matches(".*[/|;].*"))
            form.reject(Field.PHONE.heading(), page.t("directory.form.lost.phone"));
    }
}
