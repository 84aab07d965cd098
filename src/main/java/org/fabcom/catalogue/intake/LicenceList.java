package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.licences.Licence;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.shipped.Shipped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The SPDX list that FabCom is born with ({@code catalogue/licences.tsv}). Without a list nothing can be judged free, so
 * whoever brings sheets in makes sure that there is one; it is no part of their import.
 */
@Component
public class LicenceList {

    private static final String FILE = "catalogue/licences.tsv";

    private final Licences licences;
    private final TransactionTemplate apart;

    LicenceList(Licences licences, PlatformTransactionManager transactions) {
        this.licences = licences;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void ensure() {
        if (!licences.loaded()) apart.executeWithoutResult(status -> licences.put(all()));
    }

    static List<Licence> all() {
        return Shipped.lines(FILE).map(it -> licence(it.split("\t", -1))).toList();
    }

    private static Licence licence(String[] cells) {
        return new Licence(
                cells[0],
                cells[1],
                cells[2].equals("yes"),
                cells[3].isEmpty() ? null : cells[3].equals("yes"),
                cells[4].equals("yes"));
    }
}
