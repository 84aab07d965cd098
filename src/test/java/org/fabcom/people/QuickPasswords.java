package org.fabcom.people;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests of the whole application a password is worked on 16 times and not 2 048; {@code PasswordsTest} sees those. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int LEAST = 4;

    @Bean
    @Primary
    Passwords quickPasswords() {
        return new Passwords(LEAST);
    }
}
