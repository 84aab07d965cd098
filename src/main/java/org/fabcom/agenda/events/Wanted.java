package org.fabcom.agenda.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody looks for in the agenda; what is empty or null does not matter.
 *
 * @param from dates that end after this moment
 * @param to dates that start before this one
 * @param endedBy dates that are over at this moment
 * @param nextOnly of an event that comes back only the next date that takes place
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
        boolean nextOnly) {

    static final String WHERE = """
             where o.ends_at > :from and o.starts_at > cast(:from as timestamptz) - interval '15 days'
               and o.starts_at < :to and o.ends_at <= :endedBy
               and (:text = '' or e.folded like :like)
               and (:anyKind or e.kind = any (:kinds))
               and (:anybody or e.organiser = any (:organisers))
               and (:anywhere or e.commune_code = any (:communes) or e.commune_name = any (:communes))
               and (not :inPerson or e.venue = 'PLACE')
               and (:cancelled or o.cancelled_at is null)
               and (not :nextOnly or e.frequency = 'ONCE' or o.cancelled_at is null and not exists (
                   select from agenda.occurrence s where s.event = o.event and s.ends_at > :from and s.cancelled_at is null
                   and s.starts_at < o.starts_at))
            """;
    private static final Instant NEVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant ALWAYS = Instant.parse("9000-01-01T00:00:00Z");

    public static Wanted between(@Nullable Instant from, @Nullable Instant to) {
        return new Wanted("", Set.of(), Set.of(), from, to, null, false, true, null, false);
    }

    public Wanted by(Set<PartyId> whom) {
        return new Wanted(text, kinds, whom, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly);
    }

    public Wanted ofKinds(Set<Kind> which) {
        return new Wanted(text, which, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly);
    }

    public Wanted during(@Nullable Instant start, @Nullable Instant end) {
        return new Wanted(text, kinds, organisers, start, end, communes, inPerson, cancelledToo, endedBy, nextOnly);
    }

    public Wanted saying(String words) {
        return new Wanted(words, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, nextOnly);
    }

    public Wanted in(@Nullable Set<String> where) {
        return new Wanted(text, kinds, organisers, from, to, where, inPerson, cancelledToo, endedBy, nextOnly);
    }

    /** What is over. */
    public Wanted before(Instant moment) {
        return new Wanted(text, kinds, organisers, from, to, communes, inPerson, cancelledToo, moment, nextOnly);
    }

    /** Each event once, with its next date. */
    public Wanted onceEach() {
        return new Wanted(text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, true);
    }

    /** All dates of each event. */
    public Wanted everyDate() {
        return new Wanted(text, kinds, organisers, from, to, communes, inPerson, cancelledToo, endedBy, false);
    }

    /** What takes place where one can go. */
    public Wanted toGoTo() {
        return new Wanted(text, kinds, organisers, from, to, communes, true, false, endedBy, nextOnly);
    }

    JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
        var folded = Fold.words(text);
        return statement
                .param("from", Times.sql(from == null ? NEVER : from))
                .param("to", Times.sql(to == null ? ALWAYS : to))
                .param("endedBy", Times.sql(endedBy == null ? ALWAYS : endedBy))
                .param("nextOnly", nextOnly)
                .param("text", folded)
                .param("like", "%" + folded + "%")
                .param("anyKind", kinds.isEmpty())
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .param("anybody", organisers.isEmpty())
                .param("organisers", organisers.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("anywhere", communes == null)
                .param("communes", (communes == null ? List.<String>of() : communes).toArray(String[]::new))
                .param("inPerson", inPerson)
                .param("cancelled", cancelledToo);
    }
}
