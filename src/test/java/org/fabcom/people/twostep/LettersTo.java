package org.fabcom.people.twostep;

import java.util.List;
import org.fabcom.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written to somebody. */
record LettersTo(JdbcClient db) {

    int count(Person to) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", to.email().text())
                .query(Integer.class)
                .single();
    }

    String last(Person to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.email().text())
                .query(String.class)
                .single();
    }

    List<String> kinds(Person to) {
        return db.sql("select kind from post.letter where recipient = :to order by id")
                .param("to", to.email().text())
                .query(String.class)
                .list();
    }
}
