package org.fabcom.testing;

import module java.base;
import org.fabcom.FabCom;
import org.fabcom.people.QuickPasswords;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * A test class that needs the whole application: started once for all such classes, on a random port, and put on a fresh
 * copy of the base for each of them. Beans come by constructor or by {@code @Autowired} field. Jobs run only when asked.
 *
 * <p>Spring only hands over beans: of the other things that it offers to do about each test, looking for mocks among all beans took
 * a tenth of the suite, and there are none (ADR 0271).
 *
 * <p>Do not add properties, mock beans or further configuration: each variant would start the application again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FreshBase.class)
@SpringBootTest(
        classes = FabCom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fabcom.purpose=TEST", "spring.flyway.enabled=false", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = ScratchSetting.class)
@Import({TestBeans.class, QuickPasswords.class})
@TestExecutionListeners(DependencyInjectionTestExecutionListener.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface FabComTest {}
