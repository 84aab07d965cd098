package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;

/** What was written to somebody. */
record LettersTo(Sql db) {

    int count(Person to) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", to.email().text())
                .single(Integer.class);
    }

    String last(Person to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.email().text())
                .single(String.class);
    }

    List<String> kinds(Person to) {
        return db.sql("select kind from post.letter where recipient = :to order by id")
                .param("to", to.email().text())
                .list(String.class);
    }
}
