package org.fabcom.talk.pages;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.files.Handing;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Message;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Subjects;
import org.fabcom.talk.ThreadSubject;
import org.fabcom.talk.Threads;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Threads for programs: those of their person, what was said to everyone in one with its files, and saying something. Notes of a team
 * stay on pages.
 */
@RestController
record ThreadApi(Threads threads, Subjects subjects, Handing handing, Once once) implements TakesBodies {

    private static final int MOST = 100;
    private static final String ONE = "/api/v1/threads/{kind}/{id}";
    private static final String TEXT = "texte";
    private static final String CALLED = "prevenir";
    private static final SentBody SENT = SentBody.of("MessageSent", "What is said")
            .said(TEXT, Message.LONGEST)
            .as("words")
            .ids(CALLED, 0, "who is told first, of those who take part")
            .as("called");

    record Line(String kind, UUID id, String title, Instant last) {}

    record Lines(List<Line> items) {}

    record Piece(UUID id, String name, long bytes) {}

    /** @param words null where they were withdrawn */
    record Told(
            UUID id, String author, Instant at, @Nullable String words, List<String> called, List<Piece> files) {}

    /** @param closed why nobody writes any more @param before where what was said earlier begins; null if this is all */
    record Spoken(
            String kind,
            UUID id,
            String title,
            boolean writes,
            @Nullable String closed,
            @Nullable Instant before,
            List<Told> messages) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SENT);
    }

    @GetMapping("/api/v1/threads")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("talk:read")
    Lines mine(Visitor me) {
        var lines = new ArrayList<Line>();
        threads.of(me.party(), MOST).forEach((it, last) -> {
            if (subjects.rights(it, me).isPresent()) lines.add(new Line(it.kind(), it.id(), title(it), last));
        });
        return new Lines(lines);
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("talk:read")
    Spoken thread(String kind, String id, Address address, Visitor me) {
        var subject = ThreadPages.subject(kind, id);
        var rights = rights(subject, me);
        var before = Objects.requireNonNullElse(Filters.moment(address, "avant"), ThreadPages.THE_END);
        var found = threads.before(subject, false, before, MOST + 1);
        var shown = found.size() > MOST ? found.subList(1, found.size()) : found;
        return new Spoken(
                subject.kind(),
                subject.id(),
                title(subject),
                rights.write() && rights.closed() == null,
                rights.closed(),
                found.size() > MOST ? shown.getFirst().at() : null,
                shown.stream().map(ThreadApi::told).toList());
    }

    @PostMapping(ONE + "/messages")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("talk:write")
    ResponseEntity<Once.Made> say(String kind, String id, HttpServletRequest request, Visitor me, Page page) {
        var subject = written(kind, id, me);
        var number = once.id(request, me, "message " + subject.url());
        var form = SENT.sound(request);
        return once.alone(number, () -> say(number, subject, form, List.of(), me, page));
    }

    /** The same with files, as its form sends them. */
    @PostMapping(path = ONE + "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("talk:write")
    ResponseEntity<Once.Made> send(
            String kind,
            String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichiers,
            HttpServletRequest request,
            Visitor me,
            Page page) {
        var subject = written(kind, id, me);
        var number = once.id(request, me, "message " + subject.url());
        var form = SentForm.withFiles(request, TEXT, CALLED, Sent.FIELD);
        var sent = Sent.parcels(fichiers, form, page);
        if (form.wrong()) throw SentForm.refused(form);
        return once.alone(number, () -> say(number, subject, form, sent, me, page));
    }

    /** Its file as it was sent, to be saved. */
    @GetMapping(ONE + "/messages/{message}/files/{file}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("talk:read")
    void file(String kind, String id, UUID message, UUID file, Visitor me, HttpServletResponse response)
            throws IOException {
        var subject = ThreadPages.subject(kind, id);
        rights(subject, me);
        var files = threads.message(subject, message).map(Message::files).orElse(List.of());
        handing.over(
                files.stream().filter(it -> it.id().equals(file)).findFirst().orElseThrow(Problem::notFound), response);
    }

    private Subject written(String kind, String id, Visitor me) {
        var subject = ThreadPages.subject(kind, id);
        var rights = rights(subject, me);
        if (!rights.write() || rights.closed() != null) throw Problem.forbidden();
        return subject;
    }

    private ResponseEntity<Once.Made> say(
            UUID number, Subject subject, Form form, List<Parcel> sent, Visitor me, Page page) {
        var before = threads.message(subject, number);
        if (before.isPresent()) {
            var words = before.get().words();
            var again = form.value(TEXT).replace("\r\n", "\n").strip();
            return Once.answer(
                    false,
                    words == null || words.equals(again) && same(before.get().files(), sent),
                    "",
                    number);
        }
        var said = threads.say(
                number,
                subject,
                me.party(),
                form.value(TEXT),
                Audience.EVERYONE,
                ThreadPages.called(form),
                number,
                sent,
                List.of());
        if (said instanceof Said.Refused refused) {
            ThreadPages.reject(refused.why(), form, page);
            throw SentForm.refused(form);
        }
        return ResponseEntity.status(said instanceof Said.Posted ? 201 : 200).body(new Once.Made(number));
    }

    private static boolean same(List<HeldFile> before, List<Parcel> again) {
        return before.stream()
                .map(HeldFile::sha256)
                .sorted()
                .toList()
                .equals(again.stream().map(Parcel::sha256).sorted().toList());
    }

    private ThreadSubject.Rights rights(Subject subject, Visitor me) {
        return subjects.rights(subject, me).orElseThrow(Problem::notFound);
    }

    private String title(Subject subject) {
        return subjects.about(subject).map(ThreadSubject.About::title).orElse("");
    }

    private static Told told(Message it) {
        return new Told(
                it.id(),
                it.authorName(),
                it.at(),
                it.words(),
                it.mentioned(),
                it.files().stream()
                        .map(file -> new Piece(file.id(), file.name(), file.size()))
                        .toList());
    }
}
