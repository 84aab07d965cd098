package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.Assembly.Held;
import org.fabcom.governance.assemblies.Assembly.Kind;
import org.fabcom.governance.assemblies.Assembly.Said;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The form in which an assembly is prepared. */
final class AssemblyForm {

    private static final int LONGEST_AHEAD = 400;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_DRAW = 160;

    private AssemblyForm() {}

    /** Empty if something is wrong; the form then says what. */
    static Optional<Said> read(Form form, LocalDateTime now, Page page) {
        var today = now.toLocalDate();
        var kind = one(Kind.class, form.value("genre"));
        if (kind == null) form.reject("genre", page.t("governance.assembly.kind.missing"));
        var held = one(Held.class, form.value("tenue"));
        if (held == null) form.reject("tenue", page.t("governance.assembly.held.missing"));
        var tie = one(TieRule.class, form.value("egalite"));
        if (tie == null) form.reject("egalite", page.t("governance.assembly.tie.missing"));
        var day = Days.typed(form.value("jour"));
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_AHEAD)))
            form.reject("jour", page.t("governance.assembly.day.wrong"));
        var hour = form.hour("heure", page.t("governance.assembly.hour.wrong"));
        if (hour != null && day != null && day.equals(today) && !hour.isAfter(now.toLocalTime()))
            form.reject("heure", page.t("governance.assembly.hour.gone"));
        boolean same = form.value("arret").isEmpty();
        var record = same ? day : Days.typed(form.value("arret"));
        if (!same && (record == null || day != null && record.isAfter(day)))
            form.reject("arret", page.t("governance.assembly.record.wrong"));
        var place = line(form, "lieu", 200, page);
        var typed = line(form, "lien", 290, page);
        var link = typed.matches("[\\w-]+(?:\\.[\\w-]+)++(/\\S*)?") ? "https://" + typed : typed;
        if (!link.isEmpty() && !link.matches("(?i)https?://\\S+")) form.reject("lien", page.t("web.field.site"));
        var basis = line(form, "article", LONGEST_BASIS, page);
        var draw = line(form, "tirage", LONGEST_DRAW, page);
        if (tie == TieRule.DRAW && draw.isEmpty()) form.reject("tirage", page.t("governance.assembly.draw.missing"));
        if (form.wrong()
                || kind == null
                || held == null
                || tie == null
                || day == null
                || hour == null
                || record == null) return Optional.empty();
        var starts = LocalDateTime.of(day, hour).atZone(Days.ZONE).toInstant();
        return Optional.of(new Said(
                kind,
                held,
                starts,
                place,
                link,
                held.afar() ? basis : "",
                record,
                tie,
                tie == TieRule.DRAW ? draw : ""));
    }

    /** Of a second call only when and where: the rest is that of the first, its record date as long before. */
    static Optional<Said> again(Form form, Said known, LocalDateTime now, Page page) {
        form.with("genre", known.kind())
                .with("tenue", known.held())
                .with("article", known.remoteBasis())
                .with("arret", null)
                .with("egalite", known.tie())
                .with("tirage", known.drawFrom());
        return read(form, now, page)
                .map(said -> new Said(
                        said.kind(),
                        said.held(),
                        said.startsAt(),
                        said.place(),
                        said.link(),
                        said.remoteBasis(),
                        known.recordDate().plusDays(ChronoUnit.DAYS.between(known.day(), said.day())),
                        said.tie(),
                        said.drawFrom()));
    }

    static Form of(Said said) {
        var starts = LocalDateTime.ofInstant(said.startsAt(), Days.ZONE);
        return Form.empty()
                .with("genre", said.kind())
                .with("tenue", said.held())
                .with("jour", starts.toLocalDate())
                .with("heure", starts.toLocalTime())
                .with("lieu", said.place())
                .with("lien", said.link())
                .with("article", said.remoteBasis())
                .with("arret", said.recordDate())
                .with("egalite", said.tie())
                .with("tirage", said.drawFrom());
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> List<OptionView> options(Class<E> type, String prefix, Page page) {
        return OptionView.all(type.getEnumConstants(), it -> page.t(prefix + it.name()));
    }

    private static String line(Form form, String field, int longest, Page page) {
        var line = form.line(field, page);
        if (line.length() > longest) form.reject(field, page.t("web.field.long", longest));
        return line;
    }
}
