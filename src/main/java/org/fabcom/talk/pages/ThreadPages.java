package org.fabcom.talk.pages;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Drafts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a thread's form goes, and the thread alone for what is older. The subject says who may; strangers find nothing. */
@Controller
record ThreadPages(Threads threads, ThreadDrawing drawing, Drafts drafts, Subjects subjects) {

    static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String ONE = Subject.PATH + "/{kind}/{id}";

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView thread(String kind, String id, Address address, Page page) {
        var subject = subject(kind, id);
        var before = Objects.requireNonNullElse(Filters.moment(address, "avant"), THE_END);
        return page.show("talk/alone", view(subject, before, Form.empty(), page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(
            String kind,
            String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichiers,
            Form form,
            Visitor me,
            Page page) {
        var subject = subject(kind, id);
        var rights = subjects.rights(subject, me).orElseThrow(Problem::notFound);
        var audience = form.choice("lecteurs", Audience.class, page).orElse(Audience.EVERYONE);
        if (!rights.write() || rights.closed() != null) throw Problem.forbidden();
        if (audience == Audience.TEAM && !rights.team()) throw Problem.forbidden();
        var key = key(form);
        var sent = Sent.parcels(fichiers, form, page);
        var kept = uuids(form.all(Sent.KEPT));
        if (!form.wrong()) {
            var said = threads.say(subject, me.party(), form.value("texte"), audience, called(form), key, sent, kept);
            switch (said) {
                case Said.Posted posted -> {
                    return there(subject, audience, posted.message(), page);
                }
                case Said.Already already -> {
                    return there(subject, audience, already.message(), page);
                }
                case Said.Refused refused -> reject(refused.why(), form, page);
            }
        }
        var files = drafts.keep(subject, me.party(), key, kept, sent);
        form.with("cle", key)
                .withAll(Sent.KEPT, files.stream().map(it -> it.id().toString()).toList());
        return page.refuse("talk/alone", view(subject, THE_END, form, page));
    }

    @PostMapping(ONE + "/{audience}/{message}/retrait")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(
            String kind, String id, @PathVariable("audience") String readers, String message, Visitor me, Page page) {
        var subject = subject(kind, id);
        var audience = audience(readers);
        mayRead(subject, audience, me);
        if (!threads.withdraw(subject, audience, uuid(message), me.party())) throw Problem.conflict();
        var back = subject.url() + "/" + audience + "/" + message + "/retour";
        return page.redirectWithUndo(home(subject) + "#fil", back, "talk.withdrawn");
    }

    @PostMapping(ONE + "/{audience}/{message}/retour")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView bringBack(
            String kind, String id, @PathVariable("audience") String readers, String message, Visitor me, Page page) {
        var subject = subject(kind, id);
        var audience = audience(readers);
        mayRead(subject, audience, me);
        if (!threads.bringBack(subject, audience, uuid(message), me.party())) throw Problem.conflict();
        return page.redirect(home(subject) + "#m-" + message, "talk.back");
    }

    private ModelAndView there(Subject subject, Audience audience, UUID message, Page page) {
        var said = audience == Audience.TEAM ? "talk.said.team" : "talk.said";
        return page.redirect(home(subject) + "#m-" + message, said);
    }

    static void reject(Said.Why why, Form form, Page page) {
        switch (why) {
            case BLANK -> form.reject("texte", page.t("talk.wrong.blank"));
            case TOO_LONG -> form.reject("texte", page.t("talk.wrong.long", Message.LONGEST));
            case CREDENTIAL -> form.reject("texte", page.t("talk.wrong.credential"));
            case NOT_A_READER -> form.reject("prevenir", page.t("talk.wrong.reader"));
            case TOO_MANY_FILES -> form.reject(Sent.FIELD, page.t("talk.file.many", Message.MOST_FILES));
            case FILES_GONE -> form.reject(Sent.FIELD, page.t("talk.file.gone"));
            case NO_ROOM ->
                form.reject(Sent.FIELD, page.t("talk.file.full", page.formats().bytes(Cellar.QUOTA)));
        }
    }

    private ThreadPageView view(Subject subject, Instant before, Form form, Page page) {
        var thread = drawing.draw(subject, before, form, page).orElseThrow(Problem::notFound);
        var about = subjects.about(subject).orElseThrow(Problem::notFound);
        return new ThreadPageView(about.title(), about.url(), thread);
    }

    private void mayRead(Subject subject, Audience audience, Visitor me) {
        var rights = subjects.rights(subject, me).orElseThrow(Problem::notFound);
        if (audience == Audience.TEAM && !rights.team()) throw Problem.notFound();
        if (!rights.write() || rights.closed() != null) throw Problem.forbidden();
    }

    private String home(Subject subject) {
        return subjects.about(subject).map(ThreadSubject.About::url).orElseGet(subject::url);
    }

    static Set<PartyId> called(Form form) {
        var called = new LinkedHashSet<PartyId>();
        for (var it : uuids(form.all("prevenir"))) called.add(new PartyId(it));
        return called;
    }

    private static List<UUID> uuids(List<String> typed) {
        return typed.stream().filter(it -> !it.isEmpty()).map(ThreadPages::uuid).toList();
    }

    /** A form without its key was not ours: then each sending counts. */
    private static UUID key(Form form) {
        return form.value("cle").isEmpty() ? Ids.next() : uuid(form.value("cle"));
    }

    static Subject subject(String kind, String id) {
        try {
            return new Subject(kind, uuid(id));
        } catch (IllegalArgumentException unknown) {
            throw Problem.notFound();
        }
    }

    private static Audience audience(String text) {
        for (var it : Audience.values()) if (it.name().equals(text)) return it;
        throw Problem.notFound();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
