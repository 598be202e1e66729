#include "app/server/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace svod {

namespace {

const prometheus::Histogram::BucketBoundaries time_bounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

}  // namespace

struct PageMetrics::State {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter().Name("svod_requests_total").Help("Requests answered").Register(registry);
    prometheus::Family<prometheus::Histogram>& times = prometheus::BuildHistogram()
                                                           .Name("svod_request_seconds")
                                                           .Help("Time from the head of a request to its answer")
                                                           .Register(registry);
    prometheus::Family<prometheus::Gauge>& documents =
        prometheus::BuildGauge().Name("svod_documents").Help("Documents in the archive").Register(registry);
};

PageMetrics::PageMetrics() : state_(std::make_unique<State>()) {}
PageMetrics::~PageMetrics() = default;

void PageMetrics::count_request(const std::string& view, int status, double seconds) {
    state_->requests.Add({{"view", view}, {"status", std::to_string(status)}}).Increment();
    state_->times.Add({{"view", view}}, time_bounds).Observe(seconds);
}

std::string PageMetrics::text(std::size_t documents, std::size_t unread) {
    state_->documents.Add({{"state", "read"}}).Set(static_cast<double>(documents));
    state_->documents.Add({{"state", "unread"}}).Set(static_cast<double>(unread));
    return prometheus::TextSerializer().Serialize(state_->registry.Collect());
}

}  // namespace svod
