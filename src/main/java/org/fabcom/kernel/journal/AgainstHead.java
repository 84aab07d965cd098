package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.check.Against;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;

/** {@code --head CHAIN:LENGTH:HASH}: one line of a letter or of a closing, typed by hand. */
@Component
record AgainstHead(Witnesses witnesses) implements Against {

    @Override
    public String option() {
        return "head";
    }

    @Override
    public List<String> findings(String value) {
        try {
            return witnesses.differences(new Witness(null, null, List.of(Head.read(value.strip()))));
        } catch (IllegalArgumentException wrong) {
            throw new Refused("console.witness.head", value);
        }
    }
}
