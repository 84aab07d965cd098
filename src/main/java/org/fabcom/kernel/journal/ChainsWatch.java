package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Measured;
import org.springframework.stereotype.Component;

/** Where the chains stand: a length that falls is an alarm, rows that are never sealed another. */
@Component
record ChainsWatch(Heads heads, Sql db) implements Measured {

    @Override
    public List<Measure> measures() {
        var all = new ArrayList<Measure>();
        for (var head : heads.witness().heads())
            all.add(new Measure(
                    "fabcom.chain.length", "Sealed rows of a chain", Map.of("chain", head.chain()), head.length()));
        all.add(new Measure(
                "fabcom.chain.unsealed",
                "Rows that await their seal",
                db.sql("select count(*) from journal.unsealed").single(Long.class)));
        return all;
    }
}
