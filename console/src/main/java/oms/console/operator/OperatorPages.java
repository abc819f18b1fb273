package oms.console.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import oms.console.load.LoadGenerator;
import oms.console.page.Links;
import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The operator's page: numbers, made-up orders, and switches of what is simulated. */
@Controller
@RequestMapping("/operator")
class OperatorPages {

  private static final String HOME = "redirect:/operator";
  private static final Pattern MILLIS = Pattern.compile("\\d{1,5}");
  private static final int SLOWEST = 30_000;

  private final Desk desk;
  private final Switches switches;
  private final LoadGenerator load;
  private final Links links;

  OperatorPages(Desk desk, Switches switches, LoadGenerator load, Links links) {
    this.desk = desk;
    this.switches = switches;
    this.load = load;
    this.links = links;
  }

  @GetMapping
  String show(Model model) {
    return show(LoadForm.USUAL, Map.of(), model);
  }

  private String show(LoadForm form, Map<String, String> complaints, Model model) {
    switches.look();
    Now now = desk.now();
    model.addAttribute("texts", now.texts());
    model.addAttribute("flags", now.flags());
    model.addAttribute("queues", Numbers.QUEUES);
    model.addAttribute("outcomes", Numbers.OUTCOMES);
    model.addAttribute("panels", Arrays.stream(Company.values()).map(this::panel).toList());
    model.addAttribute("loadEnabled", load.isEnabled());
    model.addAttribute("form", form);
    model.addAttribute("complaints", complaints);
    model.addAttribute("links", links.all());
    return "operator";
  }

  /**
   * What has changed, for pages that are open.
   *
   * @param after the newest sample that the page has, in milliseconds since 1970
   */
  @GetMapping("/samples")
  @ResponseBody
  Now samples(@RequestParam(defaultValue = "0") long after) {
    switches.lookSoon();
    return desk.now(after);
  }

  @PostMapping("/load")
  String begin(@ModelAttribute LoadForm form, Model model) {
    Map<String, String> complaints = form.complaints();
    if (!complaints.isEmpty()) {
      return show(form, complaints, model);
    }
    return load.begin(form.plan())
        .map(complaint -> show(form, Map.of("load", complaint), model))
        .orElse(HOME);
  }

  @PostMapping("/load/stop")
  String stop() {
    load.enough();
    return HOME;
  }

  @PostMapping("/gateway")
  String gateway(
      @RequestParam String mode, @RequestParam(required = false) @Nullable String ms, Model model) {
    return tell(Company.GATEWAY, mode, ms, model);
  }

  @PostMapping("/courier")
  String courier(
      @RequestParam String mode, @RequestParam(required = false) @Nullable String ms, Model model) {
    return tell(Company.COURIER, mode, ms, model);
  }

  private String tell(Company company, String mode, @Nullable String ms, Model model) {
    SimulationMode wanted = SimulationMode.of(mode);
    Optional<String> complaint =
        latency(wanted, ms)
            .map(latency -> switches.tell(company, new Simulation(wanted, latency)))
            .orElse(Optional.of("A whole number of milliseconds, from 0 to 30000."));
    return complaint
        .map(text -> show(LoadForm.USUAL, Map.of(company.word(), text), model))
        .orElse(HOME);
  }

  /** How slow it is; that has to be said only if it is to be slow. */
  private static Optional<Integer> latency(SimulationMode mode, @Nullable String ms) {
    return mode != SimulationMode.SLOW
        ? Optional.of(0)
        : Optional.ofNullable(ms)
            .filter(text -> MILLIS.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(latency -> latency <= SLOWEST);
  }

  private Panel panel(Company company) {
    Setting setting = switches.of(company);
    return new Panel(
        company.word(),
        company.title(),
        !(setting instanceof Setting.Real),
        setting instanceof Setting.Simulated(Simulation told) && told.latencyMs() > 0
            ? told.latencyMs()
            : Panel.USUAL_LATENCY);
  }

  /**
   * The switches of one company.
   *
   * @param word what forms call it
   * @param title what people call it
   * @param switchable whether it is simulated, as far as is known
   * @param latencyMs what is proposed when it is to be slow
   */
  public record Panel(String word, String title, boolean switchable, int latencyMs) {

    static final int USUAL_LATENCY = 2_000;

    /** What it can be told beside being slow. */
    public static List<String> modes() {
      return List.of("normal", "failing", "dead");
    }
  }
}
