package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.check.Check;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Meetings about something that is not there, or of a kind that no room answers for. */
@Component
record SubjectCheck(MeetingRows rows, ObjectProvider<MeetingSubjects> rooms) implements Check {

    @Override
    public String name() {
        return "agenda.subjects";
    }

    @Override
    public List<String> findings() {
        return rows.subjects().stream()
                .filter(it -> rooms.stream().noneMatch(room -> room.kind().equals(it.kind()) && room.exists(it.id())))
                .map(it -> it.kind() + " " + it.id())
                .toList();
    }
}
