package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.check.Check;

/** What some checks of the house find now; all of them together take many times as long. */
public record Findings(List<Check> checks) {

    /** Of those whose names begin so; one at least for each beginning. */
    public List<String> of(String... beginnings) {
        return Arrays.stream(beginnings).flatMap(this::of).toList();
    }

    private Stream<String> of(String beginning) {
        var asked =
                checks.stream().filter(it -> it.name().startsWith(beginning)).toList();
        assertThat(asked).as(beginning).isNotEmpty();
        return asked.stream().flatMap(it -> it.findings().stream());
    }
}
