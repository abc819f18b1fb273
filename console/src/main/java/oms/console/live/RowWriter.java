package oms.console.live;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import oms.console.live.Shown.Row;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes rows as pages show them, once for all pages that show the same. */
@Component
class RowWriter {

  /** More than change while all open pages are told. */
  private static final int REMEMBERED = 1_000;

  private final Map<Row, String> written = Collections.synchronizedMap(new Latest());
  private final ViewResolver views;

  RowWriter(ThymeleafViewResolver views) {
    this.views = views;
  }

  String write(Row row, HttpServletRequest request, HttpServletResponse response) {
    String known = written.get(row);
    if (known != null) {
      return known;
    }
    // Two pages may write the same; waiting for each other would take longer.
    String text = render(row, request, response);
    written.put(row, text);
    return text;
  }

  private String render(Row row, HttpServletRequest request, HttpServletResponse response) {
    try {
      View view = requireNonNull(views.resolveViewName(row.view(), Locale.ENGLISH), row.view());
      var paper = new Paper(response);
      view.render(row.model(), request, paper);
      return paper.text.toString().strip();
    } catch (Exception unexpected) {
      throw new IllegalStateException("Row " + row.id() + " cannot be written", unexpected);
    }
  }

  /** Takes a view's text where it would have become the answer. */
  private static final class Paper extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();

    Paper(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return new PrintWriter(text);
    }
  }

  private static final class Latest extends LinkedHashMap<Row, String> {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Row, String> eldest) {
      return size() > REMEMBERED;
    }
  }
}
