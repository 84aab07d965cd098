package org.fabcom.till.counter;

import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of those who stood at a till, as they are called today: journals only hold their ids. */
@Component
public class Operators {

    private final JdbcClient db;

    Operators(JdbcClient db) {
        this.db = db;
    }

    /** The house itself has a name too. */
    public String name(@Nullable PartyId operator, Page page) {
        return operator == null ? page.t("till.house") : called(operator).orElse("—");
    }

    public Optional<String> called(PartyId party) {
        return db.sql("select name from people.party_card where id = :id")
                .param("id", party.value())
                .query(String.class)
                .optional();
    }
}
