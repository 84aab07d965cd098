package org.fabcom.talk;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** What the notices ask of a thread: who would read it, and the words that may travel. */
@Component
public class ThreadReaders {

    private final Subjects subjects;
    private final Threads threads;

    ThreadReaders(Subjects subjects, Threads threads) {
        this.subjects = subjects;
        this.threads = threads;
    }

    public Optional<ThreadSubject.About> about(Subject subject) {
        return subjects.about(subject);
    }

    /** Those who take part and read what is said to this audience. */
    public Set<PartyId> readers(Subject subject, Audience audience) {
        var readers = new LinkedHashSet<PartyId>();
        for (var it : subjects.participants(subject))
            if (it.team() || audience == Audience.EVERYONE) readers.add(it.person());
        return readers;
    }

    public boolean takesPart(Subject subject, PartyId person) {
        return readers(subject, Audience.EVERYONE).contains(person);
    }

    /** The first words of a message to everyone, unless withdrawn, and the names of its files. Never those of a note. */
    public Optional<String> words(Subject subject, UUID message, int most) {
        return threads.message(subject, message).flatMap(it -> words(it, most));
    }

    private static Optional<String> words(Message message, int most) {
        var words = message.words();
        if (words == null) return Optional.empty();
        var names = message.files().stream().map(HeldFile::name).collect(Collectors.joining(", "));
        var cut = words.length() <= most ? words : words.substring(0, most).strip() + "…";
        if (names.isEmpty()) return Optional.of(cut);
        return Optional.of(cut.isEmpty() ? names : cut + "\n\n+ " + names);
    }
}
