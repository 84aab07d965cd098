package org.fabcom.talk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says, reads and withdraws words about a subject. Words are only added; a correction is a new message. Who may do so is for
 * the caller to know: pages go through {@link ThreadDrawing} and {@link ThreadPages}, which ask the subject. Thread-safe.
 */
@Component
public class Threads {

    private final JdbcClient db;
    private final Shelf messages;
    private final Shelf notes;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(JdbcClient db, Subjects subjects, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.messages = new Shelf(db, Audience.EVERYONE);
        this.notes = new Shelf(db, Audience.TEAM);
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says it once: the same words with the same key are one message.
     *
     * @param key drawn when the form was shown, {@code Ids.next()} otherwise
     * @param mentions persons among the participants to be told first
     */
    @Transactional
    public Said say(
            Subject subject, PartyId author, String text, Audience audience, Collection<PartyId> mentions, UUID key) {
        var words = text.replace("\r\n", "\n").strip();
        var called = Set.copyOf(mentions);
        var wrong = wrong(subject, words, audience, called);
        if (wrong.isPresent()) return new Said.Refused(wrong.get());
        var id = Ids.next();
        var now = clock.instant();
        var thread = open(subject, now);
        var once = once(key, words);
        if (!shelf(audience).add(id, thread, author, now, once, words))
            return new Said.Already(shelf(audience).sent(thread, author, once));
        shelf(audience).mention(id, called);
        var posted = new MessagePosted(id, subject, author, audience, called, now);
        subjects.of(subject).ifPresent(it -> it.said(posted));
        events.publishEvent(posted);
        return new Said.Posted(id);
    }

    /** What was said to everyone, the oldest first. Holds no internal note, whoever asks. */
    @Transactional(readOnly = true)
    public List<Message> messages(Subject subject) {
        return find(subject).map(messages::all).orElse(List.of());
    }

    /** The team's internal notes, the oldest first. For the team's eyes only: nothing made for the organisation calls this. */
    @Transactional(readOnly = true)
    public List<Message> notes(Subject subject) {
        return find(subject).map(notes::all).orElse(List.of());
    }

    /** When something was last said to everyone about each of these, if ever. */
    public Map<UUID, Instant> lastMessages(String kind, Collection<UUID> ids) {
        return messages.last(kind, ids);
    }

    Optional<Message> message(Subject subject, UUID message) {
        return find(subject).flatMap(it -> messages.find(it, message));
    }

    /** A page of the thread, the oldest first: the last {@code most} things said before that moment. */
    List<Message> before(Subject subject, boolean team, Instant moment, int most) {
        var thread = find(subject);
        if (thread.isEmpty()) return List.of();
        var found = new ArrayList<>(messages.before(thread.get(), moment, most));
        if (team) found.addAll(notes.before(thread.get(), moment, most));
        found.sort(Comparator.comparing(Message::at).thenComparing(Message::id));
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    /** The author takes their words back; a trace stays. False if they are not theirs, or gone already. */
    @Transactional
    boolean withdraw(Subject subject, Audience audience, UUID message, PartyId by) {
        return own(subject, audience, message, by)
                .filter(it -> !it.withdrawn())
                .filter(it -> shelf(audience).turn(message, true, clock.instant()))
                .isPresent();
    }

    /** Brings back what was withdrawn a moment ago. */
    @Transactional
    boolean bringBack(Subject subject, Audience audience, UUID message, PartyId by) {
        return own(subject, audience, message, by)
                .filter(Message::withdrawn)
                .filter(it -> shelf(audience).turn(message, false, clock.instant()))
                .isPresent();
    }

    /** Forgets the words that were withdrawn before that moment. */
    @Transactional
    public int forgetWithdrawn(Instant before) {
        return messages.forget(before) + notes.forget(before);
    }

    private Optional<Message> own(Subject subject, Audience audience, UUID message, PartyId by) {
        return find(subject)
                .flatMap(it -> shelf(audience).find(it, message))
                .filter(it -> it.author().equals(by));
    }

    private Optional<Said.Why> wrong(Subject subject, String words, Audience audience, Set<PartyId> mentions) {
        if (words.isEmpty()) return Optional.of(Said.Why.BLANK);
        if (words.length() > Message.LONGEST) return Optional.of(Said.Why.TOO_LONG);
        if (Credentials.in(words)) return Optional.of(Said.Why.CREDENTIAL);
        if (mentions.isEmpty()) return Optional.empty();
        var readers = new ArrayList<PartyId>();
        for (var it : subjects.participants(subject))
            if (it.team() || audience == Audience.EVERYONE) readers.add(it.person());
        return readers.containsAll(mentions) ? Optional.empty() : Optional.of(Said.Why.NOT_A_READER);
    }

    /** Other words with the key of an old form (a page gone back to) are another message. */
    private static UUID once(UUID key, String words) {
        return UUID.nameUUIDFromBytes((key + "\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<UUID> find(Subject subject) {
        return db.sql("select id from talk.thread where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(UUID.class)
                .optional();
    }

    private UUID open(Subject subject, Instant now) {
        db.sql("""
                insert into talk.thread (id, subject_kind, subject_id, opened_at) values (:id, :kind, :subject, :at)
                on conflict (subject_kind, subject_id) do nothing
                """)
                .param("id", Ids.next())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("at", Times.sql(now))
                .update();
        return find(subject).orElseThrow();
    }

    private Shelf shelf(Audience audience) {
        return audience == Audience.EVERYONE ? messages : notes;
    }
}
