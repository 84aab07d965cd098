package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.post.Letter;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;

/** Tells somebody with an account, once an event, the way they chose; the letter is the room’s own, with its calendar file. */
@Component
public class Telegraph {

    private final Notices notices;

    Telegraph(Notices notices) {
        this.notices = notices;
    }

    /** What they were told of this page in these ways is over. */
    public void over(PartyId person, String path, AgendaNotice... kinds) {
        notices.over(person, Stream.of(kinds).map(AgendaNotice::key).toList(), path);
    }

    /**
     * @param what names the event among all of this room: told again it is told once
     * @param path of this instance, to open from the notice
     * @param args what the sentence of the notice names: texts of people, and values ({@link org.fabcom.talk.NoticeValue})
     */
    public void tell(PartyId person, AgendaNotice kind, String what, String path, List<String> args, Letter letter) {
        var event = Ids.named(kind.key() + " " + what);
        notices.tell(new Telling(person, kind.key(), event, path, args), letter);
    }
}
