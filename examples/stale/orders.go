// Package stale uses stubs that no longer tell what the schemas beside them say.
package stale

import (
	"fmt"

	ordersv1 "example.com/stale/gen/orders/v1"
	refundsv1 "example.com/stale/gen/refunds/v1"
)

// Describe returns one line about an order and what was paid back of it.
func Describe(order *ordersv1.Order, refund *refundsv1.Refund) string {
	return fmt.Sprintf("order %s: %d %s, refunded %d",
		order.GetId(), order.GetTotal().GetAmount(), order.GetTotal().GetCurrency(), refund.GetAmount().GetAmount())
}
