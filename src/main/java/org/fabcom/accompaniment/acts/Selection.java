package org.fabcom.accompaniment.acts;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which acts one looks at. Withdrawn ones never are among them.
 *
 * @param mediator whose; null for the whole team
 * @param words in the title, the note, the commune or the name of an organisation
 * @param from first and {@code to} last day, both in
 * @param themes codes; at least one of them, or empty
 * @param forms codes; empty for both
 */
public record Selection(
        @Nullable PartyId mediator,
        String words,
        LocalDate from,
        LocalDate to,
        List<String> themes,
        List<String> forms) {

    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    public static final LocalDate END = LocalDate.of(2999, 12, 31);

    /** All acts between two days. */
    public static Selection between(@Nullable PartyId mediator, LocalDate from, LocalDate to) {
        return new Selection(mediator, "", from, to, List.of(), List.of());
    }

    public Selection withForms(List<String> others) {
        return new Selection(mediator, words, from, to, themes, others);
    }

    public Selection withoutThemes() {
        return new Selection(mediator, words, from, to, List.of(), forms);
    }

    /** True if neither words nor themes nor forms are asked for: what is kept of each day answers. */
    public boolean onlyPeriod() {
        return words.isBlank() && themes.isEmpty() && forms.isEmpty();
    }

    /** The condition on whole days {@code a}, whatever they hold. */
    public String period() {
        return " where a.day between :from and :to" + (mediator == null ? "" : " and a.mediator = :mediator");
    }

    /** The condition on {@code accompaniment.act a}. */
    public String where() {
        return " where a.withdrawn_at is null and a.day between :from and :to"
                + (mediator == null ? "" : " and a.mediator = :mediator")
                + (themes.isEmpty() ? "" : " and a.themes && :themes::text[]")
                + (forms.isEmpty() ? "" : " and a.form = any (:forms)")
                + (words.isBlank() ? "" : """
                         and (a.title ilike :words or a.note ilike :words or a.commune ilike :words or exists (
                            select from accompaniment.act_organisation o join people.party n on n.id = o.organisation
                            where o.act = a.id and n.name ilike :words))
                        """);
    }

    public StatementSpec on(StatementSpec query) {
        var bound = query.param("from", from).param("to", to);
        if (mediator != null) bound = bound.param("mediator", mediator.value());
        if (!themes.isEmpty()) bound = bound.param("themes", themes.toArray(String[]::new));
        if (!forms.isEmpty()) bound = bound.param("forms", forms.toArray(String[]::new));
        return words.isBlank() ? bound : bound.param("words", like());
    }

    private String like() {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
