package org.fabcom.talk.pages;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Drafts;
import org.fabcom.talk.Message;
import org.fabcom.talk.Participant;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Subjects;
import org.fabcom.talk.ThreadSeen;
import org.fabcom.talk.ThreadSubject;
import org.fabcom.talk.Threads;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Draws the thread of a subject for the visitor in front of the page: what they may read, and nothing else. Thread-safe. */
@Component
public class ThreadDrawing {

    static final int SHOWN = 30;

    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private final Threads threads;
    private final Subjects subjects;
    private final People people;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;

    ThreadDrawing(Threads threads, Subjects subjects, People people, Drafts drafts, ApplicationEventPublisher events) {
        this.threads = threads;
        this.subjects = subjects;
        this.people = people;
        this.drafts = drafts;
        this.events = events;
    }

    /** The thread with its form, for the room's own page; empty if this visitor may not read it. What was told of it is read. */
    public Optional<ThreadView> of(Subject subject, Page page) {
        return draw(subject, NOW, Form.empty(), page);
    }

    Optional<ThreadView> draw(Subject subject, Instant before, Form form, Page page) {
        return subjects.rights(subject, page.visitor()).map(it -> view(subject, it, before, form, page));
    }

    private ThreadView view(Subject subject, ThreadSubject.Rights rights, Instant before, Form form, Page page) {
        if (page.visitor().signedIn())
            events.publishEvent(new ThreadSeen(subject, page.visitor().party()));
        var found = threads.before(subject, rights.team(), before, SHOWN + 1);
        var shown = found.size() > SHOWN ? found.subList(1, found.size()) : found;
        var older = found.size() > SHOWN
                ? subject.url() + "?avant=" + shown.getFirst().at()
                : null;
        boolean write = rights.write() && rights.closed() == null;
        if (form.value("cle").isEmpty()) form.with("cle", Ids.next());
        var kept = write && !form.all(Sent.KEPT).isEmpty() ? kept(subject, form, page) : List.<OptionView>of();
        if (form.value("lecteurs").isEmpty()) form.with("lecteurs", Audience.EVERYONE.name());
        var authors = people.all(shown.stream().map(Message::author).collect(Collectors.toSet()));
        return new ThreadView(
                subject.url(),
                shown.stream()
                        .map(it -> message(subject, it, write, authors.get(it.author()), page))
                        .toList(),
                older,
                write,
                rights.team(),
                rights.closed(),
                write ? people(subject, rights.team(), page.visitor(), page) : List.of(),
                kept,
                form);
    }

    /** Those that the form names, of those that are kept for it. */
    private List<OptionView> kept(Subject subject, Form form, Page page) {
        return drafts.of(subject, page.visitor().party(), UUID.fromString(form.value("cle"))).stream()
                .filter(it -> form.has(Sent.KEPT, it.id().toString()))
                .map(it -> new OptionView(
                        it.id().toString(), it.name(), page.formats().bytes(it.size())))
                .toList();
    }

    private static MessageView message(Subject subject, Message it, boolean write, @Nullable Person author, Page page) {
        var words = it.words();
        var mine = write && words != null && it.author().equals(page.visitor().person());
        return new MessageView(
                "m-" + it.id(),
                it.audience() == Audience.TEAM,
                words == null,
                it.authorName(),
                page.dateTime(it.at()),
                it.at().toString(),
                String.join(", ", it.mentioned()),
                words == null ? List.of() : Prose.of(words),
                author == null ? page.theirs() : page.spoken(author.language()),
                it.files().stream()
                        .map(file -> new FileView(
                                file.name(), file.url(), page.formats().bytes(file.size())))
                        .toList(),
                mine ? subject.url() + "/" + it.audience() + "/" + it.id() + "/retrait" : null);
    }

    /** Those who take part, but for the visitor; who reads no note is only said to the team. */
    private List<OptionView> people(Subject subject, boolean team, Visitor me, Page page) {
        var others = subjects.participants(subject).stream()
                .filter(it -> !it.person().equals(me.person()))
                .collect(Collectors.toMap(
                        Participant::person, Participant::team, Boolean::logicalOr, java.util.LinkedHashMap::new));
        var names = people.names(others.keySet());
        return others.entrySet().stream()
                .filter(it -> names.containsKey(it.getKey()))
                .map(it -> new OptionView(
                        it.getKey().toString(),
                        names.getOrDefault(it.getKey(), ""),
                        team && it.getValue() ? page.t("talk.team") : ""))
                .toList();
    }
}
