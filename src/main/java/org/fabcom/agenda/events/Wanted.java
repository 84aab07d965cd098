package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the agenda; what is empty or null does not matter.
 *
 * @param from dates that end after this moment
 * @param to dates that start before this one
 * @param endedBy dates that are over at this moment
 * @param nextOnly of an event that comes back only the next date that takes place
 * @param groups whose dates are seen too, beside those of nobody in particular
 * @param group only dates of this one; null: of all that are seen
 * @param communes names of communes, for what has no code, and INSEE codes; null: everywhere
 */
public record Wanted(
        String text,
        Set<Kind> kinds,
        Set<PartyId> organisers,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Set<String> communes,
        boolean inPerson,
        boolean cancelledToo,
        @Nullable Instant endedBy,
        boolean nextOnly,
        Set<GroupId> groups,
        @Nullable GroupId group) {

    /** None lasts longer than a fortnight. */
    private static final String PERIOD = """
             where f.ends_at > :from and f.starts_at > cast(:from as timestamptz) - interval '15 days'
               and f.starts_at < :to and f.ends_at <= :endedBy
            """;

    private static final Instant NEVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant ALWAYS = Instant.parse("9000-01-01T00:00:00Z");

    public static Wanted between(@Nullable Instant from, @Nullable Instant to) {
        return new Wanted("", Set.of(), Set.of(), from, to, null, false, true, null, false, Set.of(), null);
    }

    public Wanted by(Set<PartyId> whom) {
        return new Wanted(
                text, kinds, whom, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly, groups, group);
    }

    public Wanted ofKinds(Set<Kind> which) {
        return new Wanted(
                text, which, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly, groups, group);
    }

    public Wanted during(@Nullable Instant start, @Nullable Instant end) {
        return new Wanted(
                text,
                kinds,
                organisers,
                start,
                end,
                communes,
                inPerson,
                cancelledToo,
                endedBy,
                nextOnly,
                groups,
                group);
    }

    public Wanted saying(String words) {
        return new Wanted(
                words, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly, groups, group);
    }

    public Wanted in(@Nullable Set<String> where) {
        return new Wanted(
                text, kinds, organisers, from, to, where, inPerson, cancelledToo, endedBy, nextOnly, groups, group);
    }

    /** What is over at this moment; null for what is still to come too. */
    public Wanted before(@Nullable Instant moment) {
        return new Wanted(
                text, kinds, organisers, from, to, communes, inPerson, cancelledToo, moment, nextOnly, groups, group);
    }

    /** Each event once, with its next date. */
    public Wanted onceEach() {
        return new Wanted(
                text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, true, groups, group);
    }

    /** All dates of each event. */
    public Wanted everyDate() {
        return new Wanted(
                text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, false, groups, group);
    }

    /** What takes place where one can go. */
    public Wanted toGoTo() {
        return new Wanted(text, kinds, organisers, from, to, communes, true, false, endedBy, nextOnly, groups, group);
    }

    /** With the dates of these groups: who asks may know of them. Nobody else's are ever read. */
    public Wanted seeing(Set<GroupId> theirs) {
        return new Wanted(
                text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly, theirs, group);
    }

    public Wanted of(@Nullable GroupId one) {
        return new Wanted(
                text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly, groups, one);
    }

    /** All that is asked, of dates {@code f} of events {@code e}; what is not asked is not said either. */
    String where() {
        return PERIOD + (nextOnly ? " and f.shown_from <= :from" : "") + whole() + chosen();
    }

    /** The same, of all that took place: also what was never announced. */
    String whereHeld() {
        return where().replace(" and f.announced", "");
    }

    /** Where that is read from: the event only where words are looked for. */
    String source() {
        return text.isEmpty() ? "agenda.date_facet f " : "agenda.date_facet f join agenda.event e on e.id = f.event ";
    }

    private EventWords words() {
        return new EventWords(text);
    }

    /** What no filter of the list changes. */
    String whole() {
        return " and f.announced" + (cancelledToo ? "" : " and not f.cancelled")
                + (text.isEmpty() ? "" : " and " + words().where("e"))
                + (inPerson ? " and f.in_person" : "")
                + seen();
    }

    /** Whose dates may be read at all, and are asked for. */
    String seen() {
        return (groups.isEmpty() ? " and f.grp is null" : " and (f.grp is null or f.grp = any (:groups))")
                + (group == null ? "" : " and f.grp = :group");
    }

    /** The filters of the list. */
    String chosen() {
        return (kinds.isEmpty() ? "" : " and " + kindOk())
                + (organisers.isEmpty() ? "" : " and " + whoOk())
                + (communes == null ? "" : " and " + whereOk());
    }

    String kindOk() {
        return kinds.isEmpty() ? "true" : "f.kind = any (:kinds)";
    }

    String whoOk() {
        return organisers.isEmpty() ? "true" : "f.organiser = any (:organisers)";
    }

    String whereOk() {
        return communes == null ? "true" : "(f.commune_code = any (:communes) or f.commune_name = any (:communes))";
    }

    Sql.Statement on(Sql.Statement statement) {
        return words().on(statement)
                .param("from", from == null ? NEVER : from)
                .param("to", to == null ? ALWAYS : to)
                .param("endedBy", endedBy == null ? ALWAYS : endedBy)
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .param("groups", Events.ids(groups))
                .param("group", group == null ? null : group.value(), java.sql.Types.OTHER)
                .param("organisers", organisers.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("communes", (communes == null ? List.<String>of() : communes).toArray(String[]::new));
    }
}
