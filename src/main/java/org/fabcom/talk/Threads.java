package org.fabcom.talk;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says, reads and withdraws words about a subject. Words are only added; a correction is a new message. Who may do so is for
 * the caller to know: pages go through {@code ThreadDrawing} and {@code ThreadPages}, which ask the subject. Thread-safe.
 */
@Component
public class Threads {

    private final Sql db;
    private final ThreadShelf messages;
    private final ThreadShelf notes;
    private final Subjects subjects;
    private final Cellar cellar;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(Sql db, Subjects subjects, Cellar cellar, Drafts drafts, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.messages = new ThreadShelf(db, Audience.EVERYONE);
        this.notes = new ThreadShelf(db, Audience.TEAM);
        this.subjects = subjects;
        this.cellar = cellar;
        this.drafts = drafts;
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
        return say(subject, author, text, audience, mentions, key, List.of(), List.of());
    }

    /**
     * The same with files, which were looked at by {@link org.fabcom.files.Parcels}; then the words may be missing.
     *
     * @param kept files of the same form that {@link Drafts} has kept since it was refused
     */
    @Transactional
    public Said say(
            Subject subject,
            PartyId author,
            String text,
            Audience audience,
            Collection<PartyId> mentions,
            UUID key,
            List<Parcel> sent,
            List<UUID> kept) {
        return say(Ids.next(), subject, author, text, audience, mentions, key, sent, kept);
    }

    /** The same for a program: the message has this number, so that it is found when it is sent again. */
    @Transactional
    public Said say(
            UUID id,
            Subject subject,
            PartyId author,
            String text,
            Audience audience,
            Collection<PartyId> mentions,
            UUID key,
            List<Parcel> sent,
            List<UUID> kept) {
        var words = text.replace("\r\n", "\n").strip();
        var called = Set.copyOf(mentions);
        var files = List.copyOf(new LinkedHashSet<>(kept));
        boolean bare = sent.isEmpty() && files.isEmpty();
        var wrong = wrong(subject, words, bare, audience, called);
        if (wrong.isPresent()) return new Said.Refused(wrong.get());
        if (sent.size() + files.size() > Message.MOST_FILES) return new Said.Refused(Said.Why.TOO_MANY_FILES);
        var once = once(key, words, sent, files);
        var before = find(subject).flatMap(it -> shelf(audience).sent(it, author, once));
        if (before.isPresent()) return new Said.Already(before.get());
        var drafted = (bare ? List.<HeldFile>of() : drafts.held(subject, author, key))
                .stream().filter(it -> files.contains(it.id())).toList();
        if (drafted.size() < files.size()) return gone(subject, author, audience, once);
        var charged =
                subjects.of(subject).flatMap(it -> it.charged(subject.id())).orElse(author);
        // what is kept for the author counts for the author already
        long bytes = size(sent, charged.equals(author) ? List.of() : drafted);
        if (!bare && !cellar.fits(charged, bytes)) return new Said.Refused(Said.Why.NO_ROOM);
        var now = clock.instant();
        var thread = open(subject, now);
        if (!shelf(audience).add(id, thread, author, now, once, words))
            return new Said.Already(shelf(audience).sent(thread, author, once).orElseThrow());
        shelf(audience).mention(id, called);
        for (var it : sent) cellar.keep(it, audience.holder(), id, charged, author);
        drafts.hand(subject, author, key, drafted, audience, id, charged);
        var posted = new MessagePosted(id, subject, author, audience, called, now);
        subjects.of(subject).ifPresent(it -> it.said(posted));
        events.publishEvent(posted);
        return new Said.Posted(id);
    }

    /** The files went with a message that was said meanwhile: this one, or other words with the key of its form. */
    private Said gone(Subject subject, PartyId author, Audience audience, UUID once) {
        return find(subject)
                .flatMap(it -> shelf(audience).sent(it, author, once))
                .<Said>map(Said.Already::new)
                .orElseGet(() -> new Said.Refused(Said.Why.FILES_GONE));
    }

    /** What was said to everyone, the oldest first. Holds no internal note, whoever asks. */
    @Transactional(readOnly = true)
    public List<Message> messages(Subject subject) {
        return find(subject)
                .map(it -> withFiles(Audience.EVERYONE, messages.all(it)))
                .orElse(List.of());
    }

    /** The team's internal notes, the oldest first. For the team's eyes only: nothing made for the organisation calls this. */
    @Transactional(readOnly = true)
    List<Message> notes(Subject subject) {
        return find(subject).map(it -> withFiles(Audience.TEAM, notes.all(it))).orElse(List.of());
    }

    /** When something was last said to everyone about each of these, if ever. */
    Map<UUID, Instant> lastMessages(String kind, Collection<UUID> ids) {
        return messages.last(kind, ids);
    }

    public Optional<Message> message(Subject subject, UUID message) {
        return find(subject)
                .flatMap(it -> messages.find(it, message))
                .map(it -> withFiles(Audience.EVERYONE, List.of(it)).getFirst());
    }

    /** Those in which somebody said something, was called upon or was told of something, the last spoken in first; so many at most. */
    @Transactional(readOnly = true)
    public Map<Subject, Instant> of(PartyId person, int most) {
        var found = new LinkedHashMap<Subject, Instant>();
        messages.of(person, most, found::put);
        return found;
    }

    /** A page of the thread, the oldest first: the last {@code most} things said before that moment. */
    public List<Message> before(Subject subject, boolean team, Instant moment, int most) {
        var thread = find(subject);
        if (thread.isEmpty()) return List.of();
        var found = new ArrayList<>(withFiles(Audience.EVERYONE, messages.before(thread.get(), moment, most)));
        if (team) found.addAll(withFiles(Audience.TEAM, notes.before(thread.get(), moment, most)));
        found.sort(Comparator.comparing(Message::at).thenComparing(Message::id));
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    /** The author takes their words back; a trace stays. False if they are not theirs, or gone already. */
    @Transactional
    public boolean withdraw(Subject subject, Audience audience, UUID message, PartyId by) {
        return own(subject, audience, message, by)
                .filter(it -> !it.withdrawn())
                .filter(it -> shelf(audience).turn(message, true, clock.instant()))
                .isPresent();
    }

    /** Brings back what was withdrawn a moment ago. */
    @Transactional
    public boolean bringBack(Subject subject, Audience audience, UUID message, PartyId by) {
        return own(subject, audience, message, by)
                .filter(Message::withdrawn)
                .filter(it -> shelf(audience).turn(message, false, clock.instant()))
                .isPresent();
    }

    /** Forgets the words that were withdrawn before that moment, and the files sent with them; of how many messages. */
    @Transactional
    int forgetWithdrawn(Instant before) {
        int forgotten = 0;
        for (var audience : Audience.values()) {
            var gone = shelf(audience).forget(before);
            gone.forEach(it -> cellar.release(audience.holder(), it));
            forgotten += gone.size();
        }
        return forgotten;
    }

    /** What a message is about, unless it is withdrawn. */
    Optional<Subject> subject(Audience audience, UUID message) {
        return shelf(audience).subject(message);
    }

    Set<UUID> existing(Audience audience, Collection<UUID> ids) {
        return shelf(audience).existing(ids);
    }

    private List<Message> withFiles(Audience audience, List<Message> found) {
        var ids = found.stream().filter(it -> !it.withdrawn()).map(Message::id).toList();
        var held = cellar.of(audience.holder(), ids).stream().collect(Collectors.groupingBy(HeldFile::owner));
        return held.isEmpty()
                ? found
                : found.stream()
                        .map(it -> it.with(held.getOrDefault(it.id(), List.of())))
                        .toList();
    }

    private Optional<Message> own(Subject subject, Audience audience, UUID message, PartyId by) {
        return find(subject)
                .flatMap(it -> shelf(audience).find(it, message))
                .filter(it -> it.author().equals(by));
    }

    private Optional<Said.Why> wrong(
            Subject subject, String words, boolean bare, Audience audience, Set<PartyId> mentions) {
        if (words.isEmpty() && bare) return Optional.of(Said.Why.BLANK);
        if (words.length() > Message.LONGEST) return Optional.of(Said.Why.TOO_LONG);
        if (Credentials.in(words)) return Optional.of(Said.Why.CREDENTIAL);
        if (mentions.isEmpty()) return Optional.empty();
        var readers = new ArrayList<PartyId>();
        for (var it : subjects.participants(subject))
            if (it.team() || audience == Audience.EVERYONE) readers.add(it.person());
        return readers.containsAll(mentions) ? Optional.empty() : Optional.of(Said.Why.NOT_A_READER);
    }

    /** Other words with the key of an old form (a page gone back to) are another message. */
    private static UUID once(UUID key, String words, List<Parcel> sent, List<UUID> kept) {
        var all = new StringBuilder().append(key).append('\n').append(words);
        sent.forEach(it -> all.append('\n').append(it.sha256()));
        kept.forEach(it -> all.append('\n').append(it));
        return Ids.named(all.toString());
    }

    private static long size(List<Parcel> sent, List<HeldFile> kept) {
        return sent.stream().mapToLong(Parcel::size).sum()
                + kept.stream().mapToLong(HeldFile::size).sum();
    }

    private Optional<UUID> find(Subject subject) {
        return db.sql("select id from talk.thread where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind(), "id", subject.id())
                .optional(UUID.class);
    }

    private UUID open(Subject subject, Instant now) {
        db.sql("""
                insert into talk.thread (id, subject_kind, subject_id, opened_at) values (:id, :kind, :subject, :at)
                on conflict (subject_kind, subject_id) do nothing
                """)
                .param("id", Ids.next(), "kind", subject.kind(), "subject", subject.id(), "at", now)
                .update();
        return find(subject).orElseThrow();
    }

    private ThreadShelf shelf(Audience audience) {
        return audience == Audience.EVERYONE ? messages : notes;
    }
}
