package nothing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that serves nobody over HTTP. */
@SpringBootApplication
public class Nothing {}
